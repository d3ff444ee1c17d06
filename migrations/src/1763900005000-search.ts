import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofThisOrganization = `organization_id = current_setting('app.organization_id', true)`;

/**
 * What the catalog is searched by: a narrow row for each connector whose lexemes begin with its organisation, the words that
 * an organisation knows, and two functions that use their indexes.
 *
 * Row-level security lets no index be used through operators that PostgreSQL does not call leakproof, and `@@` and `%` are
 * not. So the functions run as the owner of the tables and ask for the organisation themselves.
 */
export class Search1763900005000 implements MigrationInterface {
  readonly name = 'Search1763900005000';

  async up(runner: QueryRunner): Promise<void> {
    for (const extension of ['pg_trgm', 'btree_gin'])
      await runner.query(`CREATE EXTENSION IF NOT EXISTS ${extension} WITH SCHEMA connectory`);
    await createTables(runner);
    await createSearch(runner);
    await createWords(runner);
    await runner.query(`ALTER TABLE connectory.connector ADD created_by_id text NOT NULL DEFAULT ''`);
    await runner.query(`
      UPDATE connectory.connector AS connector SET created_by_id = coalesce((
        SELECT created_by_id FROM connectory.registration
         WHERE organization_id = connector.organization_id AND connector_id = connector.id
         ORDER BY created_at LIMIT 1), '')`);
    await runner.query('ALTER TABLE connectory.connector ALTER created_by_id DROP DEFAULT');
    await fill(runner);
    await runner.query('DROP INDEX connectory.connector_search');
    await runner.query('ALTER TABLE connectory.connector DROP COLUMN search');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE connectory.connector ADD search tsvector NOT NULL DEFAULT ''`);
    await runner.query(`
      UPDATE connectory.connector SET search = to_tsvector('simple', name || ' ' || description)`);
    await runner.query('ALTER TABLE connectory.connector ALTER search DROP DEFAULT');
    await runner.query('CREATE INDEX connector_search ON connectory.connector USING gin (search)');
    await runner.query('DROP TRIGGER rest_in_search ON connectory.connector');
    await runner.query('DROP FUNCTION connectory.rest_in_search');
    await runner.query('DROP FUNCTION connectory.similar_words');
    await runner.query('DROP FUNCTION connectory.find_connectors');
    await runner.query('DROP TABLE connectory.search_word, connectory.connector_index');
    await runner.query('ALTER TABLE connectory.connector DROP COLUMN created_by_id');
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE connectory.connector_index (
      connector_id uuid CONSTRAINT connector_index_pkey PRIMARY KEY,
      organization_id text NOT NULL,
      name_key text COLLATE "C" NOT NULL,
      changed_at timestamptz NOT NULL,
      is_resting boolean NOT NULL DEFAULT false,
      filters text[] NOT NULL,
      lexemes tsvector NOT NULL,
      operations json NOT NULL,
      CONSTRAINT connector_index_of FOREIGN KEY (organization_id, connector_id)
        REFERENCES connectory.connector (organization_id, id) ON DELETE CASCADE
    )`);
  // What is long lies beside the table, lexemes uncompressed, and everything else in it: then thousands of rows can be looked
  // at that have a word.
  await runner.query(`
    ALTER TABLE connectory.connector_index
      ALTER organization_id SET STORAGE MAIN, ALTER name_key SET STORAGE MAIN, ALTER filters SET STORAGE MAIN,
      ALTER lexemes SET STORAGE EXTERNAL, SET (toast_tuple_target = 128)`);
  // Small, as every search looks through what waits to be merged.
  await runner.query(`
    CREATE INDEX connector_index_lexemes ON connectory.connector_index USING gin (lexemes)
      WITH (gin_pending_list_limit = 512)`);
  await runner.query(`
    CREATE INDEX connector_index_name ON connectory.connector_index (organization_id, name_key, connector_id)`);
  await runner.query(`
    CREATE INDEX connector_index_recent ON connectory.connector_index
      (organization_id, changed_at DESC, connector_id DESC)`);

  // Without a key: whoever adds the same word at the same time waits for nobody, and twice is as good as once.
  await runner.query(`
    CREATE TABLE connectory.search_word (organization_id text NOT NULL, word text COLLATE "C" NOT NULL)`);
  await runner.query('CREATE INDEX search_word_known ON connectory.search_word (organization_id, word)');
  await runner.query(`
    CREATE INDEX search_word_similar ON connectory.search_word
      USING gin (organization_id, word connectory.gin_trgm_ops)`);

  for (const table of ['connector_index', 'search_word']) {
    await runner.query(`ALTER TABLE connectory.${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(`
      CREATE POLICY tenant ON connectory.${table} TO connectory_app
        USING (${ofThisOrganization}) WITH CHECK (${ofThisOrganization})`);
  }
  await runner.query('GRANT SELECT, INSERT, UPDATE ON connectory.connector_index TO connectory_app');
  await runner.query('GRANT SELECT, INSERT ON connectory.search_word TO connectory_app');

  // Whoever lets a connector rest or wakes it need not know that there is an index of it.
  await runner.query(`
    CREATE FUNCTION connectory.rest_in_search() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE connectory.connector_index SET is_resting = NEW.deleted_at IS NOT NULL WHERE connector_id = NEW.id;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER rest_in_search AFTER UPDATE OF deleted_at ON connectory.connector
      FOR EACH ROW WHEN (OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
      EXECUTE FUNCTION connectory.rest_in_search()`);
}

/**
 * Levels of matches, the best first, each cheap to page through:
 * - 0: names that begin with what was typed, in the order of the alphabet, from the index of names;
 * - n: what `queries[n]` matches and no query before it does, the newest first.
 *
 * What few connectors have is found through the index of lexemes and sorted. Where PostgreSQL's statistics expect many, the
 * newest rows are looked at one by one, which are soon enough for a page; if they are not, the index follows after all.
 */
async function createSearch(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION connectory.find_connectors(
      name_start text, wanted text[], queries tsquery[],
      after_level integer, after_name text, after_at timestamptz, after_id uuid, most integer)
    RETURNS TABLE (connector_id uuid, level integer, changed_at timestamptz)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER ROWS 50
    SET search_path = pg_catalog, connectory, pg_temp
    SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off
    AS $$
    #variable_conflict use_column
    DECLARE
      tenant CONSTANT text := current_setting('app.organization_id', true);
      name_end CONSTANT text := name_start || U&'\\+10FFFF';
      many CONSTANT float8 := greatest(2000, 0.06 * (
        SELECT reltuples FROM pg_class WHERE oid = 'connectory.connector_index'::regclass));
      looked_at CONSTANT integer := 1000;
      missing integer := most;
      got integer := 0;
      plan json;
      found_ids uuid[]; found_times timestamptz[];
      here_at timestamptz; here_id uuid;
    BEGIN
      IF name_start IS NOT NULL AND after_level = 0 THEN
        RETURN QUERY
          SELECT i.connector_id, 0, i.changed_at
            FROM connector_index AS i
           WHERE i.organization_id = tenant
             -- One lower bound only: of two, PostgreSQL may begin at the lesser.
             AND (i.name_key, i.connector_id) > (greatest(after_name, name_start), after_id)
             AND i.name_key < name_end
             AND i.filters @> wanted AND NOT i.is_resting
           ORDER BY i.name_key, i.connector_id LIMIT missing;
        GET DIAGNOSTICS got = ROW_COUNT;
        missing := missing - got;
      END IF;

      FOR here IN greatest(after_level, 1) .. cardinality(queries) LOOP
        EXIT WHEN missing = 0;
        IF here = after_level THEN
          here_at := after_at; here_id := after_id;
        ELSE
          here_at := 'infinity'; here_id := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
        END IF;

        found_ids := NULL;
        EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM connectory.connector_index WHERE lexemes @@ $1' INTO plan USING queries[here];
        IF (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8 > many THEN
          SELECT array_agg(n.connector_id), array_agg(n.changed_at) INTO found_ids, found_times
            FROM (
              SELECT r.connector_id, r.changed_at
                FROM (
                  SELECT * FROM connector_index AS i
                   WHERE i.organization_id = tenant AND (i.changed_at, i.connector_id) < (here_at, here_id)
                   ORDER BY i.changed_at DESC, i.connector_id DESC LIMIT looked_at
                ) AS r
               WHERE NOT r.is_resting AND r.filters @> wanted
                 AND (name_start IS NULL OR r.name_key < name_start OR r.name_key >= name_end)
                 AND r.lexemes @@ queries[here]
               LIMIT missing
            ) AS n;
        END IF;
        IF cardinality(found_ids) = missing THEN
          RETURN QUERY
            SELECT f.id, here, f.at FROM unnest(found_ids, found_times) WITH ORDINALITY AS f (id, at, place)
             ORDER BY f.place;
        ELSE
          RETURN QUERY
            SELECT m.connector_id, here, m.changed_at
              FROM (SELECT * FROM connector_index AS i WHERE i.lexemes @@ queries[here] OFFSET 0) AS m
             WHERE m.organization_id = tenant AND NOT m.is_resting
               AND (name_start IS NULL OR m.name_key < name_start OR m.name_key >= name_end)
               AND (m.changed_at, m.connector_id) < (here_at, here_id)
             ORDER BY m.changed_at DESC, m.connector_id DESC LIMIT missing;
        END IF;
        GET DIAGNOSTICS got = ROW_COUNT;
        missing := missing - got;
      END LOOP;
    END $$`);
  await runner.query('REVOKE ALL ON FUNCTION connectory.find_connectors FROM PUBLIC');
  await runner.query('GRANT EXECUTE ON FUNCTION connectory.find_connectors TO connectory_app');
}

async function createWords(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION connectory.similar_words(typed text, most integer) RETURNS SETOF text
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 30
    SET search_path = pg_catalog, connectory, pg_temp
    SET plan_cache_mode = force_generic_plan SET pg_trgm.similarity_threshold = 0.25
    AS $$
    BEGIN
      RETURN QUERY
        SELECT w.word
          FROM search_word AS w
         WHERE w.organization_id = current_setting('app.organization_id', true) AND w.word % typed
         GROUP BY w.word ORDER BY similarity(w.word, typed) DESC, w.word LIMIT most;
    END $$`);
  await runner.query('REVOKE ALL ON FUNCTION connectory.similar_words FROM PUBLIC');
  await runner.query('GRANT EXECUTE ON FUNCTION connectory.similar_words TO connectory_app');
}

/** What there is already, from the weighted lexemes that connectors had until now. */
async function fill(runner: QueryRunner): Promise<void> {
  const digest = (text: string, length: number) =>
    `left(encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), ${length})`;
  const filters = `
    ARRAY(SELECT ${digest('label', 16)} FROM unnest(
      ARRAY['state:' || c.state, 'kind:' || c.source_kind, 'owner:' || c.created_by_id]
      || ARRAY(SELECT 'tag:' || tag FROM unnest(c.tags) AS tag)) AS label)`;
  await runner.query(`
    INSERT INTO connectory.connector_index
      (connector_id, organization_id, name_key, changed_at, is_resting, filters, lexemes, operations)
    SELECT c.id, c.organization_id,
           left(trim(regexp_replace(lower(c.name), '[^[:alnum:]]+', ' ', 'g')), 64),
           date_trunc('milliseconds', c.updated_at), c.deleted_at IS NOT NULL, f.filters,
           array_to_tsvector(ARRAY(
             SELECT ${digest('c.organization_id', 8)} || translate(weight, 'ABCD', 'ntod') || left(lexeme, 64)
               FROM unnest(c.search) AS found (lexeme, positions, weights), unnest(weights) AS weight
              WHERE lexeme <> ''
              UNION ALL
             SELECT ${digest('c.organization_id', 8)} || 'f' || filter FROM unnest(f.filters) AS filter)),
           coalesce((
             SELECT json_agg(json_build_array(detail ->> 'operationId', detail ->> 'summary', detail ->> 'path')
                             ORDER BY position)
               FROM connectory.operation JOIN connectory.revision ON revision.id = operation.revision_id
              WHERE revision.connector_id = c.id AND revision.number = c.revision), '[]')
      FROM connectory.connector AS c, LATERAL (SELECT ${filters} AS filters) AS f`);
  await runner.query(`
    INSERT INTO connectory.search_word (organization_id, word)
    SELECT DISTINCT c.organization_id, lexeme
      FROM connectory.connector AS c, unnest(c.search) AS found (lexeme, positions, weights)
     WHERE length(lexeme) BETWEEN 3 AND 32 AND lexeme !~ '[0-9].*[0-9].*[0-9]|^[0-9]'`);
}

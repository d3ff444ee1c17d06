#!/bin/sh
# Runs once, when the database of docker compose is made: the login that api and worker share. It owns nothing and gets
# its rights from the migrations.
set -eu
# The password goes in as a variable of psql, which quotes it, and not on the command line, which others can read.
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
\getenv password CONNECTORY_SERVICE_PASSWORD
CREATE ROLE connectory_service LOGIN NOINHERIT PASSWORD :'password';
SQL

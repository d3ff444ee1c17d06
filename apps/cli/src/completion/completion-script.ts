import type { DescribedCommand, DescribedOption } from './describe-program.js';

export type Shell = 'bash' | 'zsh' | 'fish';

/** A script for a shell that completes the commands of `connectory`. */
export function completionScript(shell: Shell, commands: readonly DescribedCommand[]): string {
  return shell === 'fish' ? fishScript(commands) : bashScript(commands, shell === 'zsh');
}

/** zsh runs the script of bash, with its own layer for such. */
function bashScript(commands: readonly DescribedCommand[], isZsh: boolean): string {
  const names = [...commands.map(({ name }) => name), '--help', '--version'];
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ flag, value }) =>
      value === 'none' ? [] : [`    ${name}:${flag}) ${answer(value)}; return ;;`],
    ),
  );
  const rest = commands.map(
    ({ name, options, argument }) =>
      `    ${name}) case "$word" in -*) ${words(options.map(({ flag }) => flag))} ;; *) ${answer(argument)} ;; esac ;;`,
  );
  return `${isZsh ? 'autoload -U +X bashcompinit && bashcompinit\n' : ''}_connectory() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  # File names may have spaces in them.
  local IFS=$'\\n'
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    ${words(names)}
    return
  fi
  case "$command:$before" in
${values.join('\n')}
  esac
  case "$command" in
${rest.join('\n')}
  esac
}
complete -o filenames -F _connectory connectory
`;
}

function answer(value: DescribedOption['value']): string {
  if (value === 'none') return ':';
  return value === 'files' ? 'COMPREPLY=($(compgen -f -- "$word"))' : words(value);
}

const words = (list: readonly string[]) => `COMPREPLY=($(compgen -W $'${list.join('\\n')}' -- "$word"))`;

function fishScript(commands: readonly DescribedCommand[]): string {
  const first = commands.map(
    ({ name, description }) =>
      `complete -c connectory -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
  );
  const rest = commands.flatMap(({ name, options, argument }) => {
    const within = `complete -c connectory -n '__fish_seen_subcommand_from ${name}'`;
    const lines = options.map(({ flag, description, value }) => {
      const takes =
        value === 'none' ? '' : value === 'files' ? ' -r -F' : ` -x -a ${quoted(value.join(' '))}`;
      return `${within} -l ${flag.slice(2)}${takes} -d ${quoted(description)}`;
    });
    return typeof argument === 'string' ? lines : [...lines, `${within} -f -a ${quoted(argument.join(' '))}`];
  });
  return `${[...first, ...rest].join('\n')}\n`;
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

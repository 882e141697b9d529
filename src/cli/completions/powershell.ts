/** Commands → a completion script for PowerShell 5 and later, with what each word means. */
import type { CompletedCommand } from './command-line.ts';

export function powershellCompletion(commands: readonly CompletedCommand[]): string {
  return `# PowerShell completion for ccstd: add to $PROFILE
#   ccstd completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ccstd -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${commands.map(({ name, summary }) => `    ${inQuotes(name)} = ${inQuotes(summary)}`).join('\n')}
  }
  $words = @{
${commands.map(({ name, words }) => `    ${inQuotes(name)} = @(${words.map(inQuotes).join(', ')})`).join('\n')}
  }
  $options = @{
${commands.map(optionTable).join('\n')}
  }
  $choices = @{
${commands.flatMap(choiceRows).join('\n')}
  }
  $typed = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  $command = $typed | Select-Object -Skip 1 | Where-Object { $commands.Contains($_) -and $_ -ne $wordToComplete } | Select-Object -First 1
  $previous = if ($wordToComplete -eq '') { $typed[-1] } else { $typed[-2] }
  $found = if (-not $command) { $commands }
    elseif ($choices.ContainsKey("$command $previous")) { $table = [ordered]@{}; $choices["$command $previous"] | ForEach-Object { $table[$_] = $_ }; $table }
    elseif ($wordToComplete -like '-*') { $options[$command] }
    else { $table = [ordered]@{}; $words[$command] | ForEach-Object { $table[$_] = $_ }; $table }
  $found.GetEnumerator() | Where-Object { $_.Key -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterValue', $_.Value)
  }
}
`;
}

function optionTable({ name, options }: CompletedCommand): string {
  const rows = options.map(
    (option) => `${inQuotes(`--${option.name}`)} = ${inQuotes(option.text || option.name)}`,
  );
  return `    ${inQuotes(name)} = [ordered]@{ ${rows.join('; ')} }`;
}

function choiceRows({ name, options }: CompletedCommand): string[] {
  return options.flatMap(({ name: option, choices }) =>
    choices ? [`    ${inQuotes(`${name} --${option}`)} = @(${choices.map(inQuotes).join(', ')})`] : [],
  );
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

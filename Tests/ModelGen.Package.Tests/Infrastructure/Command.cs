using System.Diagnostics;
using System.Text;

namespace ModelGen.Package.Tests;

/// <summary>Runs programs as from a fresh shell.</summary>
internal static class Command
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(6);

    /// <summary>Set by the test host and MSBuild for themselves; a build that inherits them finds the wrong files.</summary>
    private static readonly string[] s_hostVariables = ["MSBUILD", "VSTEST", "DOTNET_HOST", "COMPlus_", "COREHOST", "Configuration", "Platform"];

    public static CommandResult Dotnet(string folder, params string[] arguments) => Run("dotnet", folder, arguments);

    /// <param name="program">The program's file, or its name if the shell finds it.</param>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="setting">An environment variable to set.</param>
    public static CommandResult Run(string program, string folder, string[] arguments, (string Name, string Value)? setting = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Clean(start.Environment);
        if (setting is { } given)
        {
            start.Environment[given.Name] = given.Value;
        }

        StringBuilder output = new();
        using Process process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        string command = $"{Path.GetFileName(program)} {string.Join(' ', arguments)}";
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{command}' did not end within {s_patience.TotalMinutes} minutes:\n{output}");
        }

        process.WaitForExit();
        return new CommandResult(command, process.ExitCode, output.ToString());

        void Append(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }

    private static void Clean(IDictionary<string, string?> environment)
    {
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>())
        {
            if (s_hostVariables.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                environment.Remove(name);
            }
        }

        // Servers that outlive the command would keep its output open, and the test waiting for its end.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["UseSharedCompilation"] = "false";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["MSBUILDTERMINALLOGGER"] = "off";
    }
}

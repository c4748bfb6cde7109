using System.CommandLine;
using Bazaar.Core;
using Bazaar.Kernel;
using Bazaar.Kernel.Specs;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar kernel</c>: install, uninstall, list, and the program itself.</summary>
internal static class KernelCommand
{
    private static readonly Option<string?> Prefix = new("--prefix")
    {
        Description = "Install below a prefix, such as a Python environment's folder",
    };

    private static readonly Option<bool> User = new("--user")
    {
        Description = "Install for this user: below JUPYTER_DATA_DIR, else Jupyter's folder of the user (the default)",
    };

    public static Command Create() =>
        new(
            "kernel",
            "The lab's notebooks in VS Code, JupyterLab and Notebook, nbclient and nbconvert; no Python is needed.\n\n"
                + "  bazaar kernel install\n  bazaar kernel install --prefix .venv\n  bazaar kernel list\n  bazaar kernel uninstall"
        )
        {
            Install(),
            Uninstall(),
            List(),
            Run(),
        };

    private static string Folder(ParseResult parse) =>
        parse.GetValue(Prefix) is not { } prefix ? KernelFolders.User
        : parse.GetValue(User) ? throw BazaarException.Usage("--user and --prefix are two places.", "Give one of them.")
        : KernelFolders.OfPrefix(prefix);

    private static Command Install()
    {
        var command = new Command(
            "install",
            "Build the kernel as machine code and put it where Jupyter looks. One that is there is replaced.\n\n  bazaar kernel install"
        )
        {
            Prefix,
            User,
        };
        command.SetAction(
            async (parse, cancel) =>
            {
                var home = BazaarHome.Find();
                Screen.Note("Building the kernel, which takes a few minutes …");
                var folder = await KernelSpec.InstallAsync(
                    Folder(parse),
                    home.Path,
                    app => KernelBuild.PublishAsync(home.Path, app, Screen.Note, cancel)
                );
                Screen.Note($"✓ Bazaar (C#) is installed: {folder}");
                // The Jupyter extension knows of no language of ours by itself, and takes this from nobody but its user.
                Screen.Note(
                    "VS Code asks the kernel for completion where your settings have "
                        + "\"jupyter.completionTriggerCharacters\": { \"csharp\": [\".\", \"!\", \"-\"] }."
                );
                return 0;
            }
        );
        return command;
    }

    private static Command Uninstall()
    {
        var command = new Command("uninstall", "Take the kernel away.\n\n  bazaar kernel uninstall") { Prefix, User };
        command.SetAction(parse =>
        {
            var folder = Folder(parse);
            if (!KernelSpec.Uninstall(folder))
                throw BazaarException.Usage(
                    $"{folder} has no kernel {KernelSpec.Own}.",
                    "`bazaar kernel list` shows which there are."
                );
            Screen.Note($"✓ Bazaar (C#) is taken out of {folder}");
            return 0;
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "The kernels that Jupyter finds, and which clone the lab's serves.")
        {
            CommonOptions.Format,
        };
        command.SetAction(parse =>
        {
            Screen.Table(
                ["kernel", "name", "clone", "folder"],
                [
                    .. KernelSpec
                        .List(KernelFolders.All)
                        .Select(s =>
                            new[] { s.Name, s.DisplayName, s.HasMoved ? $"{s.Home} is gone: install it anew" : s.Home, s.Folder }
                        ),
                ],
                parse.GetValue(CommonOptions.Format)!
            );
            return 0;
        });
        return command;
    }

    private static Command Run()
    {
        var file = new Argument<string>("connection-file") { Description = "Where a client wants the kernel to listen" };
        var command = new Command("run", "The kernel itself; Jupyter's clients start it.") { file };
        command.SetAction(
            async (parse, cancel) =>
            {
                await KernelProcess.RunAsync(parse.GetValue(file)!, cancel);
                return 0;
            }
        );
        return command;
    }
}

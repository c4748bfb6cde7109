using Bazaar.Core;

namespace Bazaar.Lake.Files;

/// <summary>What a lake's verbs say when they can't, in the words of <c>hdfs dfs</c>; the same wherever the lake lies.</summary>
internal static class LakeErrors
{
    public static BazaarException Missing(string path, string command, string? cure = null) =>
        Of(command, path, "No such file or directory", cure ?? "`bazaar lake ls -R /` shows what is there.");

    public static BazaarException NotFolder(string path, string command) =>
        Of(command, path, "Is not a directory", "Choose another name.");

    public static BazaarException IsFolder(string path, string command) =>
        Of(
            command,
            path,
            "Is a directory",
            command switch
            {
                "rm" => "Give -r to remove it with all that is in it.",
                "put" or "get" => "Choose another name.",
                _ => "Name a file in it.",
            }
        );

    public static BazaarException Exists(string path, string command) =>
        Of(
            command,
            path,
            "File exists",
            command switch
            {
                "mkdir" => "Give -p to pass over it.",
                "mv" => "Remove it first.",
                _ => "Give -f to replace it.",
            }
        );

    public static BazaarException NoParent(string path, string parent, string command) =>
        Missing(
            path,
            command,
            command == "mkdir"
                ? "Give -p to make the folders above it too."
                : $"Make its folder first, by `bazaar lake mkdir -p {parent}`."
        );

    public static BazaarException NoTarget(string target, bool several) =>
        Missing(target, "get", several ? "Several files go into a folder that is there." : "Make the folder above it first.");

    public static BazaarException NoSource(string source) => Missing(source, "put", "Check the path; it is one of this machine.");

    public static BazaarException TooMany(string path, string command, string first, string second) =>
        Of(command, path, "Too many matches", $"Name one of {first}, {second}, …");

    public static BazaarException WholeLake(string path) =>
        BazaarException.Runtime(
            $"rm: `{path}': the lake itself can't be removed.",
            "Remove what is in it, or `bazaar lake reset`."
        );

    public static BazaarException OtherFileSystem(string target) =>
        Of("mv", target, "Does not match target filesystem", "Use put or get between the lake and this machine.");

    public static BazaarException IntoItself(string path, string target) =>
        BazaarException.Runtime($"mv: `{path}' to `{target}': is a subdirectory of itself.", "Choose another folder.");

    private static BazaarException Of(string command, string path, string message, string cure) =>
        BazaarException.Runtime($"{command}: `{path}': {message}.", cure);
}

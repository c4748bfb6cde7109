using System.Text.Json;
using Bazaar.Core;

namespace Bazaar.Cluster.Addresses;

/// <summary>
/// .bazaar/engines.json, which <c>bazaar engines up</c> writes: the addresses of the engines that it started, as they are seen from this machine
/// (<c>host</c>) and from the dev container (<c>network</c>), since both have the folder.
/// </summary>
public static class EnginesFile
{
    /// <summary>Set in the dev container: the engines are then reached by their names in its network.</summary>
    public const string NetworkVariable = "BAZAAR_NETWORK";
    private const string Host = "host";
    private const string Network = "network";
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The file, below the lab's folder.</summary>
    public static string PathIn(string home) => Path.Combine(home, ".bazaar", "engines.json");

    /// <summary>The side that is seen from here, with a point.</summary>
    internal static string Side(Func<string, string?> variable) =>
        (string.IsNullOrEmpty(variable(NetworkVariable)) ? Host : Network) + ".";

    /// <exception cref="BazaarException">The file can't be read.</exception>
    internal static IReadOnlyDictionary<string, FileValue> Read(string home) => AddressFile.Read(PathIn(home));

    /// <summary>Writes the addresses, name to text, whole or not at all; removes the file where there are none.</summary>
    /// <exception cref="BazaarException">The folder can't be written.</exception>
    public static void Write(string home, IReadOnlyDictionary<string, string> host, IReadOnlyDictionary<string, string> network)
    {
        var file = PathIn(home);
        try
        {
            if (host.Count + network.Count == 0)
            {
                File.Delete(file);
                return;
            }
            var sides = new Dictionary<string, SortedDictionary<string, string>>
            {
                [Host] = new(host.ToDictionary(), StringComparer.Ordinal),
                [Network] = new(network.ToDictionary(), StringComparer.Ordinal),
            };
            WholeFile.Write(file, JsonSerializer.Serialize(sides, Options) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw BazaarException.Runtime($"{file} can't be written: {e.Message}", "Look at the folder's rights.", e);
        }
    }
}

using Bazaar.Core;
using Bazaar.Pig.Functions;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Loading;

/// <summary>How PigStorage compresses what it writes; the other storers don't.</summary>
/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/func.html#handling-compression"/></remarks>
internal static class OutputCompression
{
    /// <summary>The end of the files' names: by the settings <c>output.compression.*</c>, else by the path's own; null is none.</summary>
    /// <exception cref="BazaarException">The codec is none that the embedded engine has.</exception>
    public static string? Of(StoreStatement store, FunctionSpec? spec, IReadOnlyDictionary<string, string> settings)
    {
        if (spec is not null && PigFunctions.Short(spec.Name) != "PigStorage")
            return null;
        if (settings.GetValueOrDefault("output.compression.enabled") == "true")
            return OfCodec(store, settings.GetValueOrDefault("output.compression.codec"));
        return Path.GetExtension(store.Path.TrimEnd('/')) switch
        {
            ".gz" => ".gz",
            ".bz2" or ".bz" => ".bz2",
            _ => null,
        };
    }

    private static string OfCodec(StoreStatement store, string? codec) =>
        codec switch
        {
            "org.apache.hadoop.io.compress.GzipCodec" => ".gz",
            "org.apache.hadoop.io.compress.BZip2Codec" => ".bz2",
            "org.apache.hadoop.io.compress.DefaultCodec" or "org.apache.hadoop.io.compress.DeflateCodec" => ".deflate",
            null => throw PigError.Semantic(
                store.Place,
                "output.compression.enabled is true, and no codec is set.",
                "Write set output.compression.codec org.apache.hadoop.io.compress.GzipCodec; before it."
            ),
            _ => throw PigError.Unsupported(
                store.Place,
                $"The codec {codec}",
                "Take GzipCodec, BZip2Codec or DefaultCodec of org.apache.hadoop.io.compress."
            ),
        };
}

using System.Text.Json;
using Bazaar.Cluster.Hdfs;
using Bazaar.Core;

namespace Bazaar.Cluster.Doctor;

/// <summary>How HDFS is: its version, safe mode, data nodes, whether they are reached from here, and whether the user may write.</summary>
internal static class HdfsProbe
{
    private const string Info = "Hadoop:service=NameNode,name=NameNodeInfo";
    private const string Home = "/ecommerce";

    public static async Task<Answer> AskAsync(WebHdfs hdfs, string user, CancellationToken cancel)
    {
        // HttpFS has no such bean, and hides what its name node would tell.
        var info = await hdfs.BeanAsync(Info, cancel).ConfigureAwait(false);
        var findings = new List<Finding>();
        if (info is { } bean)
        {
            if (bean.GetProperty("Safemode").GetString() is { Length: > 0 } safe)
                findings.Add(SafeMode(safe));
            if (Nodes(bean, "LiveNodes") == 0)
                findings.Add(NoDataNode(Nodes(bean, "DeadNodes"), bean.GetProperty("ClusterId").GetString()));
        }
        if (findings.Count == 0 && await DataNodeAsync(hdfs, cancel).ConfigureAwait(false) is { } unreached)
            findings.Add(unreached);
        if (await RightAsync(hdfs, user, cancel).ConfigureAwait(false) is { } right)
            findings.Add(right);
        return new(info is null ? "HttpFS" : info.Value.GetProperty("SoftwareVersion").GetString(), findings);
    }

    private static int Nodes(JsonElement info, string name)
    {
        using var nodes = JsonDocument.Parse(info.GetProperty(name).GetString()!);
        return nodes.RootElement.EnumerateObject().Count();
    }

    private static Finding SafeMode(string text) =>
        new(
            $"The name node is in safe mode, so that nothing can be written. {text}",
            "After a start it leaves by itself when the data nodes have told their blocks; where it doesn't, see whether they are up, "
                + "and `hdfs dfsadmin -safemode leave` gives up on blocks that are lost."
        );

    private static Finding NoDataNode(int dead, string? cluster) =>
        new(
            dead > 0 ? $"None of {dead} data nodes is alive." : "No data node has registered.",
            $"Look at its log. \"Incompatible clusterIDs\" there means that the name node was formatted again (it is {cluster} now) and the data node "
                + "keeps another one's blocks: remove its volume. Code 137 at its end means that it had too little memory."
        );

    /// <summary>Where HDFS would send an upload to: told without one being made.</summary>
    private static async Task<Finding?> DataNodeAsync(WebHdfs hdfs, CancellationToken cancel)
    {
        var place = await hdfs.UploadPlaceAsync($"/.bazaar-doctor-{Guid.NewGuid():N}", cancel).ConfigureAwait(false);
        if (place is null)
            return null;
        try
        {
            using var client = await TcpProbe.ConnectAsync(place.IdnHost, place.Port, cancel).ConfigureAwait(false);
            return null;
        }
        catch (BazaarException e)
        {
            return new(
                $"HDFS sends on to its data node at {place.Authority}, which is not reached from here: {e.InnerException!.Message}.",
                "Work in the dev container, or name HttpFS, which sends nobody on: --address webhdfs=http://127.0.0.1:14000/webhdfs/v1."
            );
        }
    }

    /// <summary>Whether the user may write where the platform's zones are.</summary>
    private static async Task<Finding?> RightAsync(WebHdfs hdfs, string user, CancellationToken cancel)
    {
        try
        {
            await hdfs.GetAsync("CHECKACCESS", Home, cancel, ("fsaction", "rwx")).ConfigureAwait(false);
            return null;
        }
        catch (ServerFault e) when (WebHdfsFaults.IsMissing(e))
        {
            return new($"There is no {Home} yet.", $"`bazaar lake mkdir -p {Home} --engine cluster` makes it.", false);
        }
        catch (ServerFault e) when (e.Diagnostic.Code == "AccessControlException")
        {
            return new(
                $"{user} may not write {Home}: {e.Diagnostic.Message}",
                "Say who you are by HADOOP_USER_NAME or --address user=NAME, or let HDFS' own user do "
                    + $"`hdfs dfs -chown -R {user} {Home}`."
            );
        }
    }
}

using Bazaar.Cluster.Addresses;
using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Cluster.Addresses;

public sealed class EngineAddressesTests : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("home").FullName;
    private readonly Dictionary<string, string> options = [];
    private readonly Dictionary<string, string> variables = [];

    public void Dispose() => Directory.Delete(home, recursive: true);

    private EngineAddresses Find() => EngineAddresses.Find(home, options, variables.GetValueOrDefault);

    private void UsersFile(string json) => File.WriteAllText(Path.Combine(home, "bazaar.json"), json);

    private static BazaarException Refused(Action act) => Assert.Throws<BazaarException>(act);

    [Fact]
    public void The_first_of_option_variable_users_file_and_engines_file_wins()
    {
        string? Hive() => Find().Hive is { Value: { } value, Source: var source } ? $"{value} {source}" : null;
        Assert.Null(Hive());
        EnginesFile.Write(home, new Dictionary<string, string> { ["hive"] = "started:4" }, new Dictionary<string, string>());
        Assert.Equal("started:4 engines.json:3:13", Hive());
        UsersFile("{\"addresses\":\n {\"hive\": \"written:3\"}}");
        Assert.Equal("written:3 bazaar.json:2:11", Hive());
        variables["HIVE_URL"] = "variable:2";
        Assert.Equal("variable:2 HIVE_URL", Hive());
        options["hive"] = "option:1";
        Assert.Equal("option:1 --address hive", Hive());
    }

    [Fact]
    public void Started_engines_have_other_names_in_the_dev_container()
    {
        EnginesFile.Write(
            home,
            new Dictionary<string, string> { ["spark"] = "sc://127.0.0.1:15002" },
            new Dictionary<string, string> { ["spark"] = "sc://spark:15002" }
        );
        Assert.Equal("127.0.0.1", Find().Spark.Value?.Host);
        variables["BAZAAR_NETWORK"] = "compose";
        Assert.Equal("spark", Find().Spark.Value?.Host);
    }

    [Fact]
    public void Stopped_engines_leave_no_file()
    {
        var some = new Dictionary<string, string> { ["kafka"] = "a:1" };
        EnginesFile.Write(home, some, some);
        Assert.Single(Directory.GetFiles(Path.Combine(home, ".bazaar")));
        EnginesFile.Write(home, new Dictionary<string, string>(), new Dictionary<string, string>());
        Assert.Empty(Directory.GetFiles(Path.Combine(home, ".bazaar")));
    }

    /// <summary>What <c>engines env</c> prints, and what Spark's and Kafka's own clients take.</summary>
    [Fact]
    public void Values_are_read_in_the_form_of_the_engines_own_clients()
    {
        variables["WEBHDFS_URL"] = "http://127.0.0.1:9870/webhdfs/v1";
        variables["HDFS_URL"] = "hdfs://127.0.0.1:8020";
        variables["HIVE_URL"] = "ada:p%40ss@[::1]:10000";
        variables["IMPALA_URL"] = "impalad:21050";
        variables["SPARK_REMOTE"] = "sc://spark/;user_id=ada;use_ssl=true";
        variables["KAFKA_BOOTSTRAP"] = "a:9092, b:9093";
        variables["PIG_COMMAND"] = "'/opt/my pig/pig' -x local";
        variables["AIRFLOW_URL"] = "http://airflow:8080";
        variables["HADOOP_USER_NAME"] = "grace";
        var found = Find();
        Assert.Equal("http://127.0.0.1:9870/webhdfs/v1", found.WebHdfs.Require().ToString());
        Assert.Equal(8020, found.Hdfs.Require().Port);
        Assert.Equal(new("::1", 10000, "ada", "p@ss"), found.Hive.Require());
        Assert.Equal(new("impalad", 21050, "grace", "grace", Sasl: false), found.Impala.Require());
        Assert.Equal(new("spark", 15002, "ada", Tls: true), found.Spark.Require());
        Assert.Equal("a:9092,b:9093", found.Kafka.Require());
        Assert.Equal(["/opt/my pig/pig", "-x", "local"], found.Pig.Require());
        Assert.Equal("airflow", found.Airflow.Require().Host);
        Assert.Equal(("grace", "HADOOP_USER_NAME"), (found.User.Value, found.User.Source));
    }

    [Theory]
    [InlineData("hive:10000", true, null)]
    [InlineData("hive:10000;auth=noSasl", false, null)]
    [InlineData("hive:10000;transportMode=binary", true, null)]
    [InlineData("hive:10000;transportMode=http", true, "cliservice")]
    [InlineData("hive:10000;transportMode=http;httpPath=hs2/one", true, "hs2/one")]
    public void Hives_address_has_the_options_of_its_JDBC_driver(string text, bool sasl, string? path)
    {
        (options["hive"], options["user"]) = (text, "ada");
        Assert.Equal(new("hive", 10000, "ada", "ada", sasl, path), Find().Hive.Require());
    }

    [Theory]
    [InlineData("sc://spark", "spark", 15002, "ada", false, "")]
    [InlineData("sc://127.0.0.1:7/", "127.0.0.1", 7, "ada", false, "")]
    [InlineData("sc://[::1]", "::1", 15002, "ada", false, "")]
    [InlineData("sc://s:7/;user_id=a%20b;use_ssl=true", "s", 7, "a b", true, "")]
    [InlineData("sc://s/;token=t=;x-team=one", "s", 15002, "ada", true, "authorization Bearer t=, x-team one")]
    public void Sparks_connection_string_says_who_one_is_and_what_to_send(
        string text,
        string host,
        int port,
        string user,
        bool tls,
        string headers
    )
    {
        (options["spark"], options["user"]) = (text, "ada");
        var spark = Find().Spark.Require();
        Assert.Equal((host, port, user, tls), (spark.Host, spark.Port, spark.User, spark.Tls));
        Assert.Equal(headers, string.Join(", ", spark.Headers.Select(h => $"{h.Key} {h.Value}")));
    }

    [Fact]
    public void A_command_may_be_a_list_in_a_file()
    {
        UsersFile("{\"addresses\": {\"pig\": [\"docker\", \"exec\", \"pig box\", \"pig\"],},} // mine");
        Assert.Equal(["docker", "exec", "pig box", "pig"], Find().Pig.Require());
    }

    [Theory]
    [InlineData("HIVE_URL", "localhost")]
    [InlineData("HIVE_URL", "localhost:port")]
    [InlineData("HIVE_URL", "localhost:70000")]
    [InlineData("HIVE_URL", "http://localhost:10000")]
    [InlineData("HIVE_URL", "h:10000;auth=kerberos")]
    [InlineData("HIVE_URL", "h:10000;httpPath=cliservice")]
    [InlineData("HIVE_URL", "h:10000;ssl")]
    [InlineData("IMPALA_URL", ":21050")]
    [InlineData("WEBHDFS_URL", "127.0.0.1:9870")]
    [InlineData("WEBHDFS_URL", "hdfs://127.0.0.1:8020")]
    [InlineData("WEBHDFS_URL", "http://h:9870/webhdfs/v1?user.name=ada")]
    [InlineData("HDFS_URL", "http://127.0.0.1:9870")]
    [InlineData("SPARK_REMOTE", "spark://h:7077")]
    [InlineData("SPARK_REMOTE", "sc://h:15002/;user_id")]
    [InlineData("SPARK_REMOTE", "sc://h:15002/path")]
    [InlineData("SPARK_REMOTE", "sc://")]
    [InlineData("SPARK_REMOTE", "sc://h:99999")]
    [InlineData("SPARK_REMOTE", "sc://h/;use_ssl=perhaps")]
    [InlineData("SPARK_REMOTE", "sc://h/;session_id=0b8a2a4e-5f0c-4b1d-9a55-6d1f8f9f2f10")]
    [InlineData("KAFKA_BOOTSTRAP", "a:9092,")]
    [InlineData("KAFKA_BOOTSTRAP", "a")]
    [InlineData("PIG_COMMAND", "'pig -x local")]
    [InlineData("AIRFLOW_URL", "airflow")]
    public void A_value_that_is_none_is_refused_under_its_variable_and_harms_no_other_engine(string name, string value)
    {
        variables[name] = value;
        var found = Find();
        Diagnostic?[] missing =
        [
            found.WebHdfs.Missing,
            found.Hdfs.Missing,
            found.Hive.Missing,
            found.Impala.Missing,
            found.Spark.Missing,
            found.Kafka.Missing,
            found.Pig.Missing,
            found.Airflow.Missing,
        ];
        var wrong = missing.Single(m => m!.Message.StartsWith($"{name} is `{value}', which is no ", StringComparison.Ordinal));
        Assert.NotNull(wrong!.Cure);
        Assert.Equal(2, wrong.ExitCode);
        Assert.Equal(7, missing.Count(m => m!.Message.Contains("has no address", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_nobody_names_says_where_it_was_looked_for_and_what_starts_it()
    {
        var error = Refused(() => Find().Impala.Require());
        Assert.Equal(
            "Impala has no address: neither --address, IMPALA_URL, bazaar.json nor .bazaar/engines.json names one.",
            error.Diagnostic.Message
        );
        Assert.Contains("`bazaar engines up impala`", error.Diagnostic.Cure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n \"addresses\": {\"hive\": \"nowhere\"}}", 2, 24, "addresses.hive is `nowhere', which is no")]
    [InlineData("{\"addresses\": {\n  \"hiev\": \"h:1\"}}", 2, 11, "Nothing is called addresses.hiev. Is addresses.hive meant?")]
    [InlineData("{\n\"addresses\": {\"hive\": 10000}}", 2, 23, "neither a text nor a list")]
    [InlineData("{\n\"addresses\": \n", 3, 1, "no JSON")]
    [InlineData("[]", 1, 1, "neither a text nor a list")]
    [InlineData("{\n\"user\": \"a b\"}", 2, 9, "user is `a b', which is no name without blanks")]
    public void A_wrong_file_is_told_with_line_and_column(string json, int line, int column, string message)
    {
        UsersFile(json);
        var error = Refused(() => Find().Hive.Require()).Diagnostic;
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(
            (line, column, Path.Combine(home, "bazaar.json")),
            (error.Place?.Line, error.Place?.Column, error.Place?.File)
        );
        Assert.Equal(Fault.Usage, error.Fault);
    }

    [Fact]
    public void An_option_that_names_nothing_is_refused()
    {
        options["impla"] = "h:1";
        Assert.Contains("Is impala meant?", Refused(() => Find()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_password_is_shown()
    {
        options["hive"] = "ada:secret@h:1";
        Assert.DoesNotContain("secret", $"{Find().Hive.Value}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_engine_is_the_variables_else_the_files_else_embedded()
    {
        string Engine() =>
            UserFile.Engine(home, variables.GetValueOrDefault) is var (engine, source) ? $"{engine}, {source}" : "";
        Assert.Equal("embedded, default", Engine());
        UsersFile("{\"engine\": \"cluster\"}");
        Assert.Equal("cluster, bazaar.json", Engine());
        variables["BAZAAR_ENGINE"] = "embedded";
        Assert.Equal("embedded, BAZAAR_ENGINE", Engine());
        variables["BAZAAR_ENGINE"] = "duck";
        Assert.Contains("BAZAAR_ENGINE is duck", Refused(() => Engine()).Message, StringComparison.Ordinal);
        UsersFile("{\"engine\": \"duck\"}");
        variables.Clear();
        Assert.Contains("bazaar.json:1:12: engine is duck", Refused(() => Engine()).Message, StringComparison.Ordinal);
    }
}

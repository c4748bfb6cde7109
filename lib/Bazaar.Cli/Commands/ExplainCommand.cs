using System.CommandLine;
using Bazaar.Core;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar explain</c>: every stage that a script goes through.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("script") { Description = "A Pig script" };
        var stage = new Option<string>("--stage")
        {
            Description = "tokens, tree, plan or sql",
            DefaultValueFactory = _ => "plan",
        };
        stage.AcceptOnlyFromAmong("tokens", "tree", "plan", "sql");
        var param = new Option<string[]>("-param", "-p", "--param") { Description = "A parameter, name=value; may be repeated" };
        var command = new Command(
            "explain",
            "Show what a script becomes.\n\n  bazaar explain --stage sql clean.pig -param input_path=/ecommerce/raw"
        )
        {
            file,
            stage,
            param,
            CommonOptions.Lake,
        };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(file)!;
            var script = new Script(
                Language.Pig,
                PigCommand.Read(path, null),
                path,
                CommonOptions.Pairs(parse.GetValue(param), "-param")
            );
            var text = SourceText.Of(script.Text, script.File);
            switch (parse.GetValue(stage))
            {
                case "tokens":
                    Console.Out.Write(Lexer.Read(Preprocessor.Run(text, new ParameterTable(script.Parameters))).Print());
                    break;
                case "tree":
                    Console.Out.Write(
                        TreeText.Print(Parser.Parse(Preprocessor.Run(text, new ParameterTable(script.Parameters))))
                    );
                    break;
                case var later:
                    using (var lab = CommonOptions.Open(parse))
                    {
                        foreach (var (statement, plan, sql) in lab.Explain(script))
                            Console.Out.WriteLine($"-- {statement}\n{(later == "sql" ? sql : plan)}");
                    }
                    break;
            }
            return 0;
        });
        return command;
    }
}

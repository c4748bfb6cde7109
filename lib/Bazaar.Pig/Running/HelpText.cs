namespace Bazaar.Pig.Running;

/// <summary>What HELP prints: the commands that work here.</summary>
internal static class HelpText
{
    public static IReadOnlyList<string> Lines { get; } =
    [
        "Commands:",
        "<statement>;                 one of Pig Latin: alias = LOAD …; STORE alias INTO …;",
        "Files of the lake:",
        "    fs -COMMAND ARGS         Hadoop's: ls, cat, text, tail, mkdir, rm, mv, cp, put, get, du, count, stat, test, touchz",
        "    ls [PATH]                what is in a folder",
        "    cat PATH                 the text of a file, or of all files of a folder",
        "    cd [PATH], pwd           the folder in which paths begin",
        "    mkdir PATH               make a folder",
        "    cp, mv PATH TARGET       copy, move",
        "    rm, rmf PATH             remove; rmf also where nothing is there",
        "    copyFromLocal, copyToLocal PATH TARGET",
        "                             from this machine, and to it",
        "Relations:",
        "    describe ALIAS           its fields",
        "    dump ALIAS               its rows",
        "    explain ALIAS            how it is computed",
        "    illustrate ALIAS         a few rows of each step",
        "Others:",
        "    aliases                  the names of the relations",
        "    exec, run [-param NAME=VALUE] [-param_file PATH] SCRIPT",
        "                             run a script apart, or as if it stood here",
        "    set [KEY VALUE]          say a setting, or show them",
        "    history [-n]             the statements so far, without numbers",
        "    clear                    clear the screen",
        "    quit                     stop here",
    ];
}

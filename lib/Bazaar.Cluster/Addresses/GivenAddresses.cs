using Bazaar.Core;

namespace Bazaar.Cluster.Addresses;

/// <summary>All that names addresses, the strongest first.</summary>
internal sealed class GivenAddresses
{
    private readonly IReadOnlyDictionary<string, string> options;
    private readonly Func<string, string?> variable;
    private readonly IReadOnlyDictionary<string, FileValue> users;
    private readonly IReadOnlyDictionary<string, FileValue> started;
    private readonly string side;

    public GivenAddresses(string home, IReadOnlyDictionary<string, string> options, Func<string, string?> variable)
    {
        string[] known = [AddressName.User.Name, .. AddressName.Engines.Select(e => e.Name)];
        foreach (var name in options.Keys.Where(n => !known.Contains(n)))
            throw BazaarException.Usage(
                $"--address {name}=… names nothing.{(NearWords.Nearest(name, known) is { } near ? $" Is {near} meant?" : "")}",
                $"The names are {string.Join(", ", known)}."
            );
        this.options = options;
        this.variable = variable;
        users = UserFile.Read(home);
        started = EnginesFile.Read(home);
        side = EnginesFile.Side(variable);
    }

    /// <param name="Words">What was given.</param>
    /// <param name="Name">Under which name.</param>
    /// <param name="Place">Where, in a file.</param>
    private sealed record Given(IReadOnlyList<string> Words, string Name, Place? Place)
    {
        public string Source => Place is null ? Name : (Place with { File = Path.GetFileName(Place.File) }).ToString();
    }

    private Given? Find(AddressName name, string inUsersFile)
    {
        if (options.TryGetValue(name.Name, out var option))
            return new([option], $"--address {name.Name}", null);
        // An empty variable is as good as none, as it is to shells' ${NAME:-…}.
        if (variable(name.Variable) is { Length: > 0 } text)
            return new([text], name.Variable, null);
        if (users.TryGetValue(inUsersFile, out var written))
            return new(written.Words, inUsersFile, written.Place);
        return started.TryGetValue(side + name.Name, out written) ? new(written.Words, side + name.Name, written.Place) : null;
    }

    /// <summary>An address that is one text.</summary>
    public Address<T> One<T>(AddressName name, Func<string, T?> parse)
        where T : class => Read(name, words => words is [var one] ? parse(one.Trim()) : null);

    /// <summary>A command: a list of words, or one text that is parted into them.</summary>
    public Address<IReadOnlyList<string>> Command(AddressName name) =>
        Read(
            name,
            words =>
                words is [var one] ? AddressText.Words(one)
                : words is [{ Length: > 0 }, ..] ? words
                : null
        );

    private Address<T> Read<T>(AddressName name, Func<IReadOnlyList<string>, T?> parse)
        where T : class
    {
        if (Find(name, UserFile.Addresses + name.Name) is not { } given)
            return new(name.Name, null, null, Nobody(name));
        return parse(given.Words) is { } value
            ? new(name.Name, value, given.Source, null)
            : new(name.Name, null, given.Source, Wrong(name, given));
    }

    /// <summary>The user: this machine's where nobody says another one.</summary>
    /// <exception cref="BazaarException">What is given is no name.</exception>
    public Address<string> User()
    {
        var name = AddressName.User;
        if (Find(name, name.Name) is not { } given)
            return new(name.Name, Environment.UserName, "this machine's user", null);
        return given.Words is [{ Length: > 0 } one] && !one.Any(char.IsWhiteSpace)
            ? new(name.Name, one, given.Source, null)
            : throw new BazaarException(Wrong(name, given));
    }

    private static Diagnostic Nobody(AddressName name) =>
        new(
            Fault.Usage,
            $"{name.Engine} has no address: neither --address, {name.Variable}, {UserFile.FileName} nor .bazaar/engines.json names one.",
            null,
            $"Start it by `bazaar engines up {name.Profile}`, or give --address {name.Name}='{name.Example}' or {name.Variable}."
        );

    private static Diagnostic Wrong(AddressName name, Given given) =>
        new(
            Fault.Usage,
            $"{given.Name} is `{string.Join(' ', given.Words)}', which is no {name.Form}.",
            given.Place,
            $"Write {name.Example}, say."
        );
}

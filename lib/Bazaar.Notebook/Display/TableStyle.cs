namespace Bazaar.Notebook.Display;

/// <summary>How tables look: the client's own colours, so that light and dark both read well.</summary>
public static class TableStyle
{
    public const string TimeOpen = "<span class=\"bz-time\">";
    public const string TimeClose = "</span>";

    public const string Text =
        "<style>.bz-table{border-collapse:collapse;color:inherit;font-variant-numeric:tabular-nums}"
        + ".bz-table th,.bz-table td{padding:.2em .7em;text-align:left;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}"
        + ".bz-table th small{display:block;font-weight:normal;opacity:.65}"
        + ".bz-table td.bz-number{text-align:right}.bz-table td.bz-null{opacity:.5;font-style:italic}"
        + ".bz-note{font-size:.85em;opacity:.75;white-space:pre-wrap}</style>";
}

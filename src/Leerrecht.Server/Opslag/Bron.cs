namespace Leerrecht.Server.Opslag;

/// <summary>Where a row of a table that everybody shares came from.</summary>
public enum Bron
{
    /// <summary>Came with the program; a delivered table takes its place.</summary>
    Ingebouwd,

    /// <summary>Delivered in a file.</summary>
    Aangeleverd,

    /// <summary>Entered on a page; stays when a file is delivered.</summary>
    Handmatig,
}

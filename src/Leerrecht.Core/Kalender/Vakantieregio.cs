namespace Leerrecht.Core.Kalender;

/// <summary>The three regions over which the school holidays are spread.</summary>
public enum Vakantieregio
{
    /// <summary>Region Noord.</summary>
    Noord,

    /// <summary>Region Midden.</summary>
    Midden,

    /// <summary>Region Zuid.</summary>
    Zuid,
}

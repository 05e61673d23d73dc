namespace Leerrecht.Core.Organisaties;

/// <summary>The kinds of organisations in the chain (missie REG-1). They overlap and are not nested.</summary>
public enum Organisatiesoort
{
    /// <summary>One location of a school; code is its BRIN6.</summary>
    Vestiging,

    /// <summary>A school with all its vestigingen; code is its BRIN4.</summary>
    Instelling,

    /// <summary>A bevoegd gezag.</summary>
    Bestuur,

    /// <summary>Samenwerkingsverband passend onderwijs of primary schools (WPO art. 18a).</summary>
    SwvPo,

    /// <summary>Samenwerkingsverband passend onderwijs of secondary schools (WVO 2020 art. 2.47).</summary>
    SwvVo,

    /// <summary>A municipality; code is GM and four digits (CBS).</summary>
    Gemeente,

    /// <summary>An instelling for mbo; code is its BRIN4.</summary>
    Mbo,

    /// <summary>GGD: jeugdgezondheidszorg of the gemeenten that it serves (Wet publieke gezondheid art. 5).</summary>
    Ggd,

    /// <summary>Toegang to youth care, such as a WIJ-team (Jeugdwet art. 2.3).</summary>
    Toegang,

    /// <summary>An offeror of youth care (Jeugdwet art. 1.1).</summary>
    Jeugdhulpaanbieder,

    /// <summary>Doorstroompunt, formerly RMC: youth up to 27 without startkwalificatie.</summary>
    Doorstroompunt,

    /// <summary>The region that keeps this register.</summary>
    Regio,
}

/// <summary>How one organisation stands to another, between two days.</summary>
public enum Organisatierelatiesoort
{
    /// <summary>Belongs to: a vestiging to its bestuur, an instelling to its bestuur, a vestiging to its swv.</summary>
    HoortBij,

    /// <summary>Works for the residents of a gemeente, or the pupils of a vestiging.</summary>
    WerktVoor,
}

/// <summary>An organisation of the chain.</summary>
/// <param name="Code">Unique within its kind.</param>
/// <param name="Van">First day on which it exists.</param>
/// <param name="Tot">Last day, or null while it exists.</param>
public sealed record Organisatie(Guid Id, Organisatiesoort Soort, string Code, string Naam, DateOnly Van, DateOnly? Tot)
{
    /// <summary>Whether it exists on this day.</summary>
    public bool BestaatOp(DateOnly dag) => Van <= dag && (Tot is not { } tot || tot >= dag);
}

/// <summary>A dated relation of two organisations.</summary>
/// <param name="Tot">Last day, or null while it holds.</param>
public sealed record Organisatierelatie(Guid VanOrganisatie, Guid NaarOrganisatie, Organisatierelatiesoort Soort, DateOnly Van, DateOnly? Tot)
{
    /// <summary>Whether it holds on this day.</summary>
    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is not { } tot || tot >= dag);
}

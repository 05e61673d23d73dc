using Leerrecht.Server.Berichten;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Dossiers.Notities;
using Leerrecht.Server.Import;
using Leerrecht.Server.Kalender;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen;
using Leerrecht.Server.Meldingen.Absoluut;
using Leerrecht.Server.Meldingen.Betrokken;
using Leerrecht.Server.Meldingen.Brieven;
using Leerrecht.Server.Meldingen.Kennisgevingen;
using Leerrecht.Server.Meldingen.Maandlijst;
using Leerrecht.Server.Meldingen.Ziekteverzuim;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Toegang.Aanmelden;
using Leerrecht.Server.Toegang.Mandaten;
using Leerrecht.Server.Toegang.Teams;
using Leerrecht.Server.Toezicht;
using Leerrecht.Server.Verzuim;
using Leerrecht.Server.Vrijstellingen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leerrecht.Server.Opslag;

/// <summary>The register: one model, two databases. Reading is a query on the sets; writing goes through <see cref="Vastleggen"/>.</summary>
public abstract class RegisterDb(DbContextOptions opties) : DbContext(opties)
{
    private readonly Ketting _ketting = new();
    private bool _metHandeling;

    public DbSet<VestigingRij> Vestigingen => Set<VestigingRij>();
    public DbSet<GemeenteRij> Gemeenten => Set<GemeenteRij>();
    public DbSet<KalenderrijRij> Kalenderrijen => Set<KalenderrijRij>();
    public DbSet<RegelsetRij> Regelsets => Set<RegelsetRij>();
    public DbSet<RedenRij> Redenen => Set<RedenRij>();
    public DbSet<LeerlingRij> Leerlingen => Set<LeerlingRij>();
    public DbSet<LeerlingEerderRij> LeerlingenEerder => Set<LeerlingEerderRij>();
    public DbSet<LeerlingZoekwoordRij> LeerlingZoekwoorden => Set<LeerlingZoekwoordRij>();
    public DbSet<LeerlingBsnRij> LeerlingBsns => Set<LeerlingBsnRij>();
    public DbSet<InschrijvingRij> Inschrijvingen => Set<InschrijvingRij>();
    public DbSet<AfwezigheidRij> Afwezigheden => Set<AfwezigheidRij>();
    public DbSet<VrijstellingRij> Vrijstellingen => Set<VrijstellingRij>();
    public DbSet<AanbodRij> Aanbod => Set<AanbodRij>();
    public DbSet<AanleveringRij> Aanleveringen => Set<AanleveringRij>();
    public DbSet<AanleveringmeldingRij> Aanleveringmeldingen => Set<AanleveringmeldingRij>();
    public DbSet<TeBeoordelenRij> TeBeoordelen => Set<TeBeoordelenRij>();
    public DbSet<BeoordeeldRij> Beoordeeld => Set<BeoordeeldRij>();
    public DbSet<SignaalRij> Signalen => Set<SignaalRij>();
    public DbSet<SignaalwijzigingRij> Signaalwijzigingen => Set<SignaalwijzigingRij>();
    public DbSet<ThuiszitterRij> Thuiszitters => Set<ThuiszitterRij>();
    public DbSet<OrganisatieRij> Organisaties => Set<OrganisatieRij>();
    public DbSet<OrganisatierelatieRij> Organisatierelaties => Set<OrganisatierelatieRij>();
    public DbSet<MedewerkerRij> Medewerkers => Set<MedewerkerRij>();
    public DbSet<AanstellingRij> Aanstellingen => Set<AanstellingRij>();
    public DbSet<TeamlidRij> Teamleden => Set<TeamlidRij>();
    public DbSet<MandaatRij> Mandaten => Set<MandaatRij>();
    public DbSet<DeelnameRij> Deelnames => Set<DeelnameRij>();
    public DbSet<VerzuimbegeleidingRij> Verzuimbegeleidingen => Set<VerzuimbegeleidingRij>();
    public DbSet<AbsoluutonderzoekRij> Absoluutonderzoeken => Set<AbsoluutonderzoekRij>();
    public DbSet<KennisgevingRij> Kennisgevingen => Set<KennisgevingRij>();
    public DbSet<VitaalBelangRij> VitaleBelangen => Set<VitaalBelangRij>();
    public DbSet<VitaalBelangPogingRij> VitaalBelangPogingen => Set<VitaalBelangPogingRij>();
    public DbSet<VernietigingslijstRij> Vernietigingslijsten => Set<VernietigingslijstRij>();
    public DbSet<VernietigingsregelRij> Vernietigingsregels => Set<VernietigingsregelRij>();
    public DbSet<BewaarplichtRij> Bewaarplichten => Set<BewaarplichtRij>();
    public DbSet<VernietigingsbewijsRij> Vernietigingsbewijzen => Set<VernietigingsbewijsRij>();
    public DbSet<GebeurtenisRij> Gebeurtenissen => Set<GebeurtenisRij>();
    public DbSet<VerzuimmeldingRij> Verzuimmeldingen => Set<VerzuimmeldingRij>();
    public DbSet<BehandelingRij> Behandelingen => Set<BehandelingRij>();
    public DbSet<BriefsjabloonRij> Briefsjablonen => Set<BriefsjabloonRij>();
    public DbSet<InformatieplichtRij> Informatieplichten => Set<InformatieplichtRij>();
    public DbSet<BetrokkenheidRij> Betrokkenheden => Set<BetrokkenheidRij>();
    public DbSet<MaandafspraakRij> Maandafspraken => Set<MaandafspraakRij>();
    public DbSet<OpschalingsmodelRij> Opschalingsmodellen => Set<OpschalingsmodelRij>();
    public DbSet<DossierRij> Dossiers => Set<DossierRij>();
    public DbSet<DossieractieRij> Dossieracties => Set<DossieractieRij>();
    public DbSet<DossierdeelnemerRij> Dossierdeelnemers => Set<DossierdeelnemerRij>();
    public DbSet<DossieroverlegRij> Dossieroverleggen => Set<DossieroverlegRij>();
    public DbSet<NotitieRij> Notities => Set<NotitieRij>();
    public DbSet<DocumentRij> Documenten => Set<DocumentRij>();
    public DbSet<ConvenantRij> Convenanten => Set<ConvenantRij>();
    public DbSet<InlogRij> Inloggen => Set<InlogRij>();
    public DbSet<PasskeyRij> Passkeys => Set<PasskeyRij>();
    public DbSet<HerstelcodeRij> Herstelcodes => Set<HerstelcodeRij>();
    public DbSet<ToegangslinkRij> Toegangslinks => Set<ToegangslinkRij>();
    public DbSet<HerstelverzoekRij> Herstelverzoeken => Set<HerstelverzoekRij>();
    public DbSet<OidcAanbiederRij> OidcAanbieders => Set<OidcAanbiederRij>();
    public DbSet<OidcKoppelingRij> OidcKoppelingen => Set<OidcKoppelingRij>();
    public DbSet<BerichtRij> Berichten => Set<BerichtRij>();
    public DbSet<TerugmeldingRij> Terugmeldingen => Set<TerugmeldingRij>();
    public DbSet<RegisterplaatsRij> Registerplaatsen => Set<RegisterplaatsRij>();
    public DbSet<MailvoorkeurRij> Mailvoorkeuren => Set<MailvoorkeurRij>();
    public DbSet<AttenderingRij> Attenderingen => Set<AttenderingRij>();
    public DbSet<LogboekRij> Logboek => Set<LogboekRij>();
    public DbSet<LogboekKindRij> LogboekKinderen => Set<LogboekKindRij>();
    public DbSet<LogboekStandRij> LogboekStanden => Set<LogboekStandRij>();
    public DbSet<LogboekDagRij> LogboekDagen => Set<LogboekDagRij>();

    /// <summary>Writes what was added, changed and removed in this context, with a row in the logboek per table.</summary>
    public async Task Vastleggen(Handeling handeling, CancellationToken ct = default)
    {
        await using var eigen = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null;
        ChangeTracker.DetectChanges();
        var perTabel = ChangeTracker.Entries()
            .Where(rij => rij.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .GroupBy(rij => rij.Metadata.GetTableName()!)
            .Select(groep => (Tabel: groep.Key, Aantal: groep.Count(), Kinderen: groep.Select(Kind).OfType<Guid>().ToHashSet()))
            .ToList();
        _metHandeling = true;
        try
        {
            await SaveChangesAsync(ct);
        }
        finally
        {
            _metHandeling = false;
        }

        foreach (var (tabel, aantal, kinderen) in perTabel)
        {
            Noteer(handeling, tabel, aantal, kinderen);
        }

        if (eigen is not null)
        {
            await eigen.CommitAsync(ct);
        }
    }

    /// <summary>Records what was written in bulk in the same transaction.</summary>
    internal void Noteer(Handeling handeling, string wat, int aantal, IReadOnlyCollection<Guid>? kinderen = null) =>
        Noteer(new Vermelding(handeling, Logdaad.Wijzigen) { Wat = wat, Aantal = aantal, Kinderen = kinderen ?? [] });

    /// <summary>Records it when the transaction is committed, and only then.</summary>
    internal void Noteer(Vermelding wat) => _ketting.Neem(Database.CurrentTransaction, wat);

    /// <summary>Gives what this transaction is to record its place in the chain, the last thing it does.</summary>
    internal Task Schakel(Guid transactie, CancellationToken ct) => _ketting.Schrijf(this, transactie, ct);

    /// <summary>Tells whoever keeps a Logboek Dataverwerkingen what was committed.</summary>
    internal void MeldVastgelegd() => _ketting.Meld();

    /// <summary>Of which child a row is.</summary>
    private static Guid? Kind(EntityEntry rij) => rij.Entity switch
    {
        LeerlingRij leerling => leerling.Id,
        TeBeoordelenRij => null,
        _ => rij.Metadata.FindProperty("LeerlingId") is { } kolom ? rij.CurrentValues[kolom] as Guid? : null,
    };

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Schrijf via Vastleggen: een wijziging zonder handeling bestaat niet.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        _metHandeling
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException("Schrijf via Vastleggen: een wijziging zonder handeling bestaat niet.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configuratie) => Kolomwaarden.Zet(configuratie);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(RegisterDb).Assembly);
        Tabelnamen.Zet(model);
    }
}

/// <summary>The register in a file: nothing to install.</summary>
public sealed class SqliteRegisterDb(DbContextOptions<SqliteRegisterDb> opties) : RegisterDb(opties);

/// <summary>The register on a server.</summary>
public sealed class PostgresRegisterDb(DbContextOptions<PostgresRegisterDb> opties) : RegisterDb(opties);

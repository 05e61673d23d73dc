using Leerrecht.Core.Meldingen;
using Gebeurtenis = Leerrecht.Core.Meldingen.Absoluutgebeurtenis;
using Opdracht = Leerrecht.Core.Meldingen.Absoluutopdracht;
using Toestand = Leerrecht.Core.Meldingen.Absoluutonderzoek;

namespace Leerrecht.Core.Tests.Meldingen;

/// <summary>A child that is enrolled nowhere is let go only for one of five reasons, each with proof.</summary>
public sealed class Onderzoek_naar_absoluut_verzuim
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly DateOnly Sinds = new(2026, 10, 1);
    private static readonly Absoluutfeiten Niets = new(null, null, null, null, true);
    private static readonly Opdracht Brief = new Opdracht.Aanschrijven(Absoluutbrief.Eerste, Vandaag, Vandaag.AddDays(10));

    public static TheoryData<int> Zaden => [.. Enumerable.Range(1, 40)];

    [Fact]
    public void Een_brief_wacht_op_reactie_en_een_gesprek_op_vervolg()
    {
        var brief = Speel(Brief);
        Assert.Equal((Absoluutstap.Reactie, Vandaag.AddDays(10)), (Absoluutregels.Stap(brief), ((Toestand.Lopend)brief).Uiterlijk));
        var gesprek = Speel(Brief, new Opdracht.ContactVastleggen(Vandaag, "Moeder", "Zij schrijft hem maandag in.", Vandaag.AddDays(4)));
        Assert.Equal((Absoluutstap.Vervolg, Vandaag.AddDays(4), Sinds), (Absoluutregels.Stap(gesprek), ((Toestand.Lopend)gesprek).Uiterlijk, ((Toestand.Lopend)gesprek).Sinds));
    }

    [Fact]
    public void De_eerste_brief_gaat_voor() =>
        Assert.Equal("absoluut.brief", Reden(new Toestand.Geen(), new Opdracht.Aanschrijven(Absoluutbrief.Oproep, Vandaag, Vandaag.AddDays(7)), Niets));

    [Theory]
    [InlineData(Absoluuteinde.Ingeschreven, "absoluut.einde")]
    [InlineData(Absoluuteinde.Vrijgesteld, "absoluut.einde")]
    [InlineData(Absoluuteinde.NietPlichtig, "absoluut.einde")]
    [InlineData(Absoluuteinde.AndereGemeente, "absoluut.waar")]
    [InlineData(Absoluuteinde.Buitenland, "absoluut.waar")]
    public void Op_een_woord_alleen_wordt_niets_gesloten(Absoluuteinde einde, string code) =>
        Assert.Equal(code, Reden(Speel(Brief), new Opdracht.Sluiten(einde, "", "De moeder zegt het."), Niets));

    [Fact]
    public void Een_inschrijving_in_het_register_stelt_sluiten_voor()
    {
        var feiten = Niets with { Vestiging = "01AB00", IngeschrevenSinds = new(2026, 11, 16) };

        Assert.Equal(Absoluuteinde.Ingeschreven, Absoluutregels.Voorstel(feiten));
        var af = Assert.IsType<Gebeurtenis.Afgesloten>(Gelukt(Speel(Brief), new Opdracht.Sluiten(Absoluuteinde.Ingeschreven, "", ""), feiten));
        Assert.Equal(("01AB00", new DateOnly(2026, 11, 16)), (af.Waar, af.Per));
    }

    [Fact]
    public void Een_verhuizing_die_het_register_niet_kent_vraagt_een_document()
    {
        Assert.Equal("absoluut.toelichting", Reden(Speel(Brief), new Opdracht.Sluiten(Absoluuteinde.Buitenland, "België", "ja"), Niets));
        Gelukt(Speel(Brief), new Opdracht.Sluiten(Absoluuteinde.Buitenland, "België", "Bewijs van inschrijving van een school daar."), Niets);
        Gelukt(Speel(Brief), new Opdracht.Sluiten(Absoluuteinde.Buitenland, "", ""), Niets with { UitgeschrevenOp = Vandaag });
    }

    [Theory, MemberData(nameof(Zaden))]
    public void Gesloten_is_altijd_met_bewijs_en_wat_open_is_heeft_een_termijn(int zaad)
    {
        var toeval = new Random(zaad);
        var feiten = new Absoluutfeiten(toeval.Next(3) == 0 ? "01AB00" : null, null, toeval.Next(3) == 0 ? Sinds : null, toeval.Next(4) == 0 ? Vandaag : null, toeval.Next(3) > 0);
        Toestand toestand = new Toestand.Geen();
        for (var i = 0; i < 12 && toestand is not Toestand.Afgesloten; i++)
        {
            Opdracht opdracht = toeval.Next(3) switch
            {
                0 => new Opdracht.Aanschrijven((Absoluutbrief)toeval.Next(3), Vandaag, Vandaag.AddDays(toeval.Next(-1, 9))),
                1 => new Opdracht.ContactVastleggen(Vandaag, "Vader", "Er is een school gezocht.", Vandaag.AddDays(toeval.Next(-1, 9))),
                _ => new Opdracht.Sluiten((Absoluuteinde)toeval.Next(5), "", ""),
            };
            if (Absoluutregels.Beslis(toestand, opdracht, Sinds, feiten, Vandaag) is not Uitkomst<Gebeurtenis>.Gelukt(var gebeurd))
            {
                continue;
            }

            toestand = Absoluutregels.Verwerk(toestand, gebeurd);
            Assert.True(toestand is Toestand.Afgesloten || Absoluutregels.Stap(toestand) is not null);
            if (gebeurd is Gebeurtenis.Afgesloten af)
            {
                Assert.True(af.Einde switch
                {
                    Absoluuteinde.Ingeschreven => feiten.Vestiging is not null,
                    Absoluuteinde.Vrijgesteld => feiten.VrijgesteldSinds is not null,
                    Absoluuteinde.NietPlichtig => !feiten.Plichtig,
                    Absoluuteinde.Buitenland => feiten.UitgeschrevenOp is not null,
                    Absoluuteinde.AndereGemeente => false,
                });
            }
        }
    }

    private static Toestand Speel(params Opdracht[] opdrachten) =>
        opdrachten.Aggregate((Toestand)new Toestand.Geen(), (toestand, opdracht) => Absoluutregels.Verwerk(toestand, Gelukt(toestand, opdracht, Niets)));

    private static Gebeurtenis Gelukt(Toestand toestand, Opdracht opdracht, Absoluutfeiten feiten) =>
        Assert.IsType<Uitkomst<Gebeurtenis>.Gelukt>(Absoluutregels.Beslis(toestand, opdracht, Sinds, feiten, Vandaag)).Waarde;

    private static string Reden(Toestand toestand, Opdracht opdracht, Absoluutfeiten feiten) =>
        Assert.IsType<Uitkomst<Gebeurtenis>.Geweigerd>(Absoluutregels.Beslis(toestand, opdracht, Sinds, feiten, Vandaag)).Reden.Code;
}

using Leerrecht.Core.Dossiers;
using Xunit.Abstractions;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>Two years of days. The server looks each day at the cases of which the date says so, and is down for thirty days.</summary>
public class Twee_jaar_met_een_slapende_server(ITestOutputHelper uitvoer)
{
    private const int Dagen = 731, Dossiers = 400;
    private static readonly (int Van, int Tot) Slaap = (200, 230);

    [Fact]
    public void Wat_niemand_aanraakt_gaat_stap_voor_stap_omhoog_op_dagen_die_vooraf_vaststaan()
    {
        var loop = new Loop(Spel.Model, Spel.Leiders, Spel.Begin.AddDays(Slaap.Van - 20), 9);
        Assert.Null(loop.Doe(Spel.Openen, Spel.Begeleider, Spel.Register, []));
        var begin = loop.Vandaag;
        for (var dag = Slaap.Van - 19; dag < Dagen; dag++)
        {
            loop.Slaap(1);
            Kijk(loop, dag, slaapt: true);
        }

        var (twee, drie) = (begin.AddDays(21), begin.AddDays(26).AddMonths(1));
        var vier = drie.AddDays(5 + 56);
        Assert.Equal(
            [
                new Gebeurtenis.EersteActieGemist(Spel.Nu(begin.AddDays(2))),
                new Gebeurtenis.Gewaarschuwd(twee), new Gebeurtenis.KantelpuntVerstreken(twee, twee.AddDays(5), Spel.Directeur), new Gebeurtenis.Uitgenodigd(Spel.Directeur, twee.AddDays(1)), Vanzelf(1, twee.AddDays(5), drie),
                new Gebeurtenis.RegieAangeboden(Spel.Directeur, twee.AddDays(5), "stap 2"),
                new Gebeurtenis.Gewaarschuwd(drie), new Gebeurtenis.KantelpuntVerstreken(drie, drie.AddDays(5), Spel.Consulent), new Gebeurtenis.Uitgenodigd(Spel.Consulent, drie.AddDays(1)), Vanzelf(2, drie.AddDays(5), vier),
                new Gebeurtenis.RegieAangeboden(Spel.Consulent, drie.AddDays(5), "stap 3"),
                new Gebeurtenis.Gewaarschuwd(vier), new Gebeurtenis.KantelpuntVerstreken(vier, vier.AddDays(5), Spel.Voorzitter), new Gebeurtenis.Uitgenodigd(Spel.Voorzitter, vier.AddDays(1)), Vanzelf(3, vier.AddDays(5), null),
                new Gebeurtenis.RegieAangeboden(Spel.Voorzitter, vier.AddDays(5), "stap 4"),
            ],
            loop.Gebeurd.Skip(2));
    }

    [Fact]
    public void Elke_opschaling_en_waarschuwing_gebeurt_eens_en_er_ontbreekt_er_geen()
    {
        var (wakker, slapend) = (Wereld(slaapt: false), Wereld(slaapt: true));
        Assert.Equal(wakker.Select(Teksten), slapend.Select(Teksten));
        Assert.All(slapend.SelectMany(loop => loop.Gebeurd.OfType<Gebeurtenis.Opgeschaald>().Where(op => op.Vanzelf).CountBy(op => (loop, op.Op, op.Van))), paar => Assert.Equal(1, paar.Value));
        Assert.All(wakker.SelectMany(loop => loop.Voorvallen), voorval => Assert.Equal(voorval.Vandaag, OpDeDagZelf(voorval)));

        var vanzelf = slapend.SelectMany(loop => loop.Voorvallen).Where(voorval => voorval.Door is null).ToList();
        var ingehaald = vanzelf.Count(voorval => voorval.Vandaag == Spel.Begin.AddDays(Slaap.Tot));
        uitvoer.WriteLine($"{slapend.Count} dossiers, {Dagen} dagen, {vanzelf.Count} gebeurtenissen vanzelf, waarvan {ingehaald} na dertig dagen slaap");
        Assert.True(ingehaald > 50 && vanzelf.Count > 20 * ingehaald / 10, $"{ingehaald} {vanzelf.Count}");
    }

    /// <summary>Cases that begin over two years; people act on days on which the server is up.</summary>
    private static List<Loop> Wereld(bool slaapt)
    {
        List<(Loop Loop, Willekeur Mensen)> dossiers = [];
        for (var dag = 0; dag < Dagen; dag++)
        {
            foreach (var (loop, mensen) in dossiers)
            {
                loop.Slaap(1);
                Kijk(loop, dag, slaapt);
                if (!InSlaap(dag) && mensen.Tot(12) == 0)
                {
                    loop.WerkBij();
                    var (opdracht, wie) = mensen.Daad(loop.Zaak, loop.Vandaag);
                    loop.Doe(opdracht, wie, mensen.Feiten, mensen.Mandaten);
                }
            }

            for (var nummer = dag * Dossiers / Dagen; nummer < (dag + 1) * Dossiers / Dagen && !InSlaap(dag); nummer++)
            {
                var mensen = new Willekeur(1000 + nummer);
                var model = mensen.Model();
                var loop = new Loop(model, mensen.Leiders(model), Spel.Begin.AddDays(dag), mensen.Tot(20));
                Assert.Null(loop.Doe(Spel.Openen, Spel.Begeleider, Spel.Register, []));
                dossiers.Add((loop, mensen));
            }
        }

        return dossiers.ConvertAll(dossier => dossier.Loop);
    }

    /// <summary>As the server does: only when the date on the row has come.</summary>
    private static void Kijk(Loop loop, int dag, bool slaapt)
    {
        if (!(slaapt && InSlaap(dag)) && loop.VervaltOp <= loop.Vandaag)
        {
            loop.WerkBij();
        }
    }

    private static bool InSlaap(int dag) => dag >= Slaap.Van && dag < Slaap.Tot;

    /// <summary>The day on which something should come by itself; of what people do the day on which they did.</summary>
    private static DateOnly OpDeDagZelf(Voorval voorval) => (voorval.Door, voorval.Wat, ((voorval.Voor as Dossier.Bestaand)?.Zaak.Termijn)) switch
    {
        (null, Gebeurtenis.KantelpuntVerstreken g, _) => g.Kantelpunt.AddDays(1),
        (null, Gebeurtenis.Opgeschaald g, _) => g.Op,
        (null, Gebeurtenis.Uitgenodigd g, _) => g.Op,
        (null, Gebeurtenis.RegieAangeboden g, _) => g.Op,
        (null, Gebeurtenis.TermijnHervat g, Termijnstand.Opgeschort stil) => g.Op == stil.Tot.AddDays(1) ? g.Op : default,
        _ => voorval.Vandaag,
    };

    private static Gebeurtenis.Opgeschaald Vanzelf(int van, DateOnly op, DateOnly? kantelpunt) => new(van, van + 1, op, kantelpunt, "", Ouderstandpunt.Onbekend, null, true);

    private static string Teksten(Loop loop) => string.Join('\n', loop.Gebeurd.OrderBy(wat => wat is Gebeurtenis.EersteActieGemist));
}

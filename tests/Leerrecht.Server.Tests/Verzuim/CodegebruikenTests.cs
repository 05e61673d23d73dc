using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Verzuim;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Verzuim;

/// <summary>How often codes are used: what the page counts is what stands in the absences.</summary>
public sealed class CodegebruikenTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task De_codes_van_een_school_en_van_alle_tellen_wat_er_nu_staat(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        await register.Neem(Webproef.Vector("05-redenen"), "2025-11-30");
        await using var db = register.Open();
        var afwezigheden = await db.Afwezigheden.AsNoTracking().Where(rij => rij.BekendTot == null).ToListAsync();
        Assert.True(afwezigheden.Select(rij => rij.Vestiging).Distinct().Count() > 1);

        foreach (var school in afwezigheden.GroupBy(rij => rij.Vestiging))
        {
            Assert.Equal(
                school.GroupBy(rij => rij.Reden).Select(rijen => (rijen.Key, rijen.Count(), (DateOnly?)rijen.Max(rij => rij.Van))).Order(),
                (await Codegebruiken.Haal(school.Key, db, default)).Where(code => code.Aantal > 0).Select(code => (code.Naam, code.Aantal, code.Laatst)).Order());
        }

        var eigen = (await db.Redenen.AsNoTracking().Where(rij => rij.Vestiging != Redenen.Overal).ToListAsync()).Select(rij => (rij.Vestiging, rij.Code)).ToHashSet();
        Assert.Equal(
            afwezigheden.Where(rij => !eigen.Contains((rij.Vestiging, rij.Reden))).GroupBy(rij => rij.Reden).Select(rijen => (rijen.Key, rijen.Count())).Order(),
            (await Codegebruiken.Haal(Redenen.Overal, db, default)).Where(code => code.Aantal > 0).Select(code => (code.Naam, code.Aantal)).Order());

        var onbekend = await Codegebruiken.Onbekend(db, default);
        Assert.NotEmpty(onbekend);
        foreach (var (vestiging, codes, aantal) in onbekend)
        {
            var hier = (await Codegebruiken.Haal(vestiging, db, default)).Where(code => code.Soort == Verzuimsoort.Onbekend && code.Aantal > 0).ToList();
            Assert.Equal((hier.Count, hier.Sum(code => code.Aantal)), (codes, aantal));
        }
    }
}

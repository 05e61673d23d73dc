using Leerrecht.Core.Tellingen;

namespace Leerrecht.Core.Tests.Tellingen;

public class IjkmomentenTests
{
    [Theory]
    [InlineData("2026-11-22", "2026-11-01")]
    [InlineData("2026-11-01", "2026-11-01")]
    [InlineData("2026-10-31", "2026-06-01")]
    [InlineData("2026-02-01", "2026-02-01")]
    [InlineData("2026-01-31", "2025-11-01")]
    public void Het_laatste_ijkmoment_op_of_voor_een_dag(string dag, string ijkmoment)
    {
        Assert.Equal(DateOnly.Parse(ijkmoment), Ijkmomenten.OpOfVoor(DateOnly.Parse(dag)));
        Assert.True(Ijkmomenten.Is(DateOnly.Parse(ijkmoment)));
    }

    [Fact]
    public void De_ijkmomenten_in_een_tijd_van_oud_naar_nieuw() => Assert.Equal(
        new DateOnly[] { new(2025, 6, 1), new(2025, 11, 1), new(2026, 2, 1) },
        Ijkmomenten.Tussen(new(2025, 2, 2), new(2026, 5, 31), 6));

    [Fact]
    public void Hoogstens_zoveel_van_de_laatste() => Assert.Equal(
        new DateOnly[] { new(2025, 11, 1), new(2026, 2, 1) },
        Ijkmomenten.Tussen(new(1900, 1, 1), new(2026, 5, 31), 2));

    [Fact]
    public void Een_gewone_dag_is_er_geen() => Assert.False(Ijkmomenten.Is(new(2026, 11, 2)));
}

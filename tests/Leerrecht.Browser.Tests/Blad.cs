using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Leerrecht.Browser.Tests;

/// <summary>A page in the browser as one person sees it. Whatever the browser complains about (a script error, something that
/// the content security policy refused) fails the test at the end.</summary>
public sealed class Blad : IAsyncDisposable
{
    public const int Breed = 1280;
    public const int Smal = 390;

    /// <summary>What is left of 1280 pixels at 200 % zoom.</summary>
    public const int Vergroot = 640;

    private readonly IBrowserContext _context;
    private readonly string _adres;
    private readonly bool _script;
    private readonly List<string> _klachten = [];

    private Blad(IBrowserContext context, IPage pagina, string adres, bool script)
    {
        _context = context;
        _adres = adres;
        _script = script;
        Pagina = pagina;
        pagina.PageError += (_, fout) => _klachten.Add(fout);
        pagina.Console += (_, bericht) =>
        {
            if (bericht.Type == "error" && !bericht.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                _klachten.Add(bericht.Text);
            }
        };
    }

    public IPage Pagina { get; }

    /// <param name="adres">Of another server than the one of all tests.</param>
    public static async Task<Blad> Open(Draaiend draaiend, int breedte = Breed, bool script = true, string? adres = null)
    {
        var context = await draaiend.Chromium.NewContextAsync(new()
        {
            BaseURL = adres ?? draaiend.Adres,
            ViewportSize = new() { Width = breedte, Height = breedte == Smal ? 844 : 900 },
            JavaScriptEnabled = script,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new Blad(context, await context.NewPageAsync(), adres ?? draaiend.Adres, script);
    }

    /// <summary>Looks with the eyes of a demo person, by the key of the form on /rol.</summary>
    public async Task Als(string wie)
    {
        await Naar("/rol");
        await Pagina.Locator($"form:has(input[name=wie][value='{wie}']) button").ClickAsync();
        await Assertions.Expect(Pagina.Locator(".lr-wie__persoon")).ToBeVisibleAsync();
    }

    public async Task<IResponse> Naar(string pad) => (await Pagina.GotoAsync(_adres + pad))!;

    /// <summary>The addresses of the navigation of this person.</summary>
    public async Task<IReadOnlyList<string>> Wegen() =>
        await Pagina.Locator(".lr-navigatie a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

    /// <summary>What holds for every page: accessible, within the width, one title. Without script the examination of axe cannot run.</summary>
    public async Task Keur()
    {
        if (_script)
        {
            await IsToegankelijk();
        }

        await PastInDeBreedte();
        await Assertions.Expect(Pagina.Locator("h1")).ToHaveCountAsync(1);
    }

    /// <summary>No violation of WCAG 2.2 A and AA or of axe's best practices.</summary>
    public Task IsToegankelijk() => IsToegankelijk(Pagina);

    /// <summary>As above, for a page of another server.</summary>
    public static async Task IsToegankelijk(IPage pagina)
    {
        var uitkomst = await pagina.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(
            uitkomst.Violations.Length == 0,
            $"{pagina.Url}: " + string.Join("; ", uitkomst.Violations.Select(
                regel => $"{regel.Id} ({regel.Help}): {string.Join(" | ", regel.Nodes.Select(knoop => $"{knoop.Html} {string.Join(' ', knoop.Any.Select(toets => toets.Message))}").Take(5))}")));
    }

    /// <summary>Nothing sticks out sideways.</summary>
    public Task PastInDeBreedte() => PastInDeBreedte(Pagina);

    /// <summary>As above, for a page of another server.</summary>
    public static async Task PastInDeBreedte(IPage pagina)
    {
        var over = await pagina.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{pagina.Url} is {over} px too wide");
    }

    /// <summary>Keeps a picture when LEERRECHT_SCHERMEN names a folder.</summary>
    public async Task Scherm(string naam, bool helePagina = false)
    {
        if (Environment.GetEnvironmentVariable("LEERRECHT_SCHERMEN") is { Length: > 0 } map)
        {
            await Pagina.ScreenshotAsync(new() { Path = Path.Combine(map, $"{naam}.png"), FullPage = helePagina });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_klachten);
    }
}

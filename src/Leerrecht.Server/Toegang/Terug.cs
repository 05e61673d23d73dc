namespace Leerrecht.Server.Toegang;

/// <summary>Where to go after a form: only to a page of our own.</summary>
public static class Terug
{
    public static string Naar(string? pad) =>
        pad is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\') && !pad.Any(char.IsControl) ? pad : "/";
}

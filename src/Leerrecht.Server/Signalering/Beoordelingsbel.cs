namespace Leerrecht.Server.Signalering;

/// <summary>Rung when somebody must be judged again or something waits to be read in, so that the work starts at once and not at the next round.</summary>
public sealed class Beoordelingsbel
{
    private readonly SemaphoreSlim _bel = new(0, 1);

    public void Luid()
    {
        try
        {
            _bel.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rang already and nobody has come yet.
        }
    }

    public Task Wacht(TimeSpan hoogstens, CancellationToken ct) => _bel.WaitAsync(hoogstens, ct);
}

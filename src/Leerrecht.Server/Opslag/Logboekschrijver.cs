using Leerrecht.Server.Logboek;

namespace Leerrecht.Server.Opslag;

/// <summary>
/// Records what was shown. Whoever is recorded at the same moment goes into one transaction, so that many readers cost few commits, and one
/// thread of the process waits while somebody else writes, not one for each of them.
/// </summary>
public sealed class Logboekschrijver(Register register)
{
    private readonly Lock _slot = new();
    private List<Wachtende> _wachtenden = [];
    private bool _bezig;

    /// <summary>Comes back when it is committed; throws when it cannot be.</summary>
    public Task Schrijf(IReadOnlyList<Vermelding> wat)
    {
        var wachtende = new Wachtende(wat);
        lock (_slot)
        {
            _wachtenden.Add(wachtende);
            if (_bezig)
            {
                return wachtende.Geschreven.Task;
            }

            _bezig = true;
        }

        // Not on the thread of one request: it must not go on writing for the others.
        _ = Task.Run(SchrijfAllen);
        return wachtende.Geschreven.Task;
    }

    private async Task SchrijfAllen()
    {
        while (true)
        {
            List<Wachtende> samen;
            lock (_slot)
            {
                if (_wachtenden.Count == 0)
                {
                    _bezig = false;
                    return;
                }

                (samen, _wachtenden) = (_wachtenden, []);
            }

            await SchrijfSamen(samen);
        }
    }

    private async Task SchrijfSamen(IReadOnlyList<Wachtende> samen)
    {
        try
        {
            await using var db = register.Open();
            await using var transactie = await db.Database.BeginTransactionAsync();
            foreach (var vermelding in samen.SelectMany(wachtende => wachtende.Wat))
            {
                db.Noteer(vermelding);
            }

            await transactie.CommitAsync();
        }
        catch (Exception fout)
        {
            if (samen.Count == 1)
            {
                samen[0].Geschreven.SetException(fout);
                return;
            }

            // What is wrong with one must not keep the others from being recorded.
            foreach (var een in samen)
            {
                await SchrijfSamen([een]);
            }

            return;
        }

        foreach (var wachtende in samen)
        {
            wachtende.Geschreven.SetResult();
        }
    }

    private sealed record Wachtende(IReadOnlyList<Vermelding> Wat)
    {
        public TaskCompletionSource Geschreven { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

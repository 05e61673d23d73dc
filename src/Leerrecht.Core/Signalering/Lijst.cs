namespace Leerrecht.Core.Signalering;

/// <summary>A list that keeps its memory when it is emptied, and hands out its items by reference.</summary>
internal struct Lijst<T>()
{
    private T[] _ruimte = new T[16];

    public int Aantal { get; private set; }

    public readonly ref T this[int plaats] => ref _ruimte[plaats];

    public readonly Span<T> Inhoud => _ruimte.AsSpan(0, Aantal);

    public void Leeg() => Aantal = 0;

    public void Voegtoe(in T waarde)
    {
        if (Aantal == _ruimte.Length)
        {
            Array.Resize(ref _ruimte, 2 * Aantal);
        }

        _ruimte[Aantal++] = waarde;
    }

    public void Verwijder(int plaats)
    {
        Aantal--;
        Array.Copy(_ruimte, plaats + 1, _ruimte, plaats, Aantal - plaats);
    }
}

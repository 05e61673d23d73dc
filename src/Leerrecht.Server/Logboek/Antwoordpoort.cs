namespace Leerrecht.Server.Logboek;

/// <summary>The way out for an answer: before its first byte leaves, it is recorded; when that does not succeed, no byte ever leaves.</summary>
internal sealed class Antwoordpoort(Stream buiten, Func<Task> leg) : Stream
{
    private Task? _gelegd;

    /// <summary>Whether it was tried.</summary>
    public bool IsGeprobeerd => _gelegd is not null;

    /// <summary>Whether it is recorded: then the answer may leave.</summary>
    public bool IsOpen => _gelegd is { IsCompletedSuccessfully: true };

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Records, once.</summary>
    public Task Leg() => _gelegd ??= leg();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Leg();
        await buiten.WriteAsync(buffer, cancellationToken);
    }

    public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        await WriteAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await Leg();
        await buiten.FlushAsync(cancellationToken);
    }

    /// <summary>The server allows no waiting on a thread, so nobody comes here with bytes.</summary>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write answers with WriteAsync.");

    public override void Flush() => throw new NotSupportedException("Flush answers with FlushAsync.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

namespace Leerrecht.Server.Berichten;

/// <summary>A setting with which the program cannot begin; the message says what, where and what now, for who runs it.</summary>
public sealed class Instellingsfout(string zin) : Exception(zin);

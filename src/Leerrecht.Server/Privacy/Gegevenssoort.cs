using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Privacy;

/// <summary>What kind of data a column holds. Retention, export and the processing register follow from it.</summary>
public enum Gegevenssoort
{
    /// <summary>A key that tells nothing, or bookkeeping of the system itself.</summary>
    Technisch,

    /// <summary>About schools, municipalities, calendars and rules: public.</summary>
    Openbaar,

    /// <summary>About a pupil (AVG art. 4).</summary>
    Persoonsgegeven,

    /// <summary>About a pupil, and tells or may tell of health or conviction (AVG art. 9).</summary>
    Bijzonder,

    /// <summary>About someone who works with the system.</summary>
    Medewerker,
}

public static class Gegevenssoorten
{
    public const string Annotatie = "Leerrecht:Gegevenssoort";

    /// <summary>Says of columns what kind of data they hold.</summary>
    public static EntityTypeBuilder<TRij> Zijn<TRij>(
        this EntityTypeBuilder<TRij> tabel, Gegevenssoort soort, params Expression<Func<TRij, object?>>[] kolommen)
        where TRij : class
    {
        foreach (var kolom in kolommen)
        {
            var lid = kolom.Body is UnaryExpression omzetting ? omzetting.Operand : kolom.Body;
            tabel.Property(((MemberExpression)lid).Member.Name).HasAnnotation(Annotatie, soort);
        }

        return tabel;
    }
}

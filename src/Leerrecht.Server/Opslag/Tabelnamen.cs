using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Opslag;

/// <summary>The names of tables, columns, keys and indexes: those of the rows, in small letters.</summary>
internal static class Tabelnamen
{
    public static void Zet(ModelBuilder model)
    {
        foreach (var tabel in model.Model.GetEntityTypes())
        {
            var naam = Slang(tabel.ClrType.Name[..^"Rij".Length]);
            tabel.SetTableName(naam);
            foreach (var kolom in tabel.GetProperties())
            {
                kolom.SetColumnName(Slang(kolom.Name));
            }

            tabel.FindPrimaryKey()!.SetName($"pk_{naam}");
            foreach (var index in tabel.GetIndexes())
            {
                index.SetDatabaseName($"ix_{naam}_{string.Join('_', index.Properties.Select(kolom => Slang(kolom.Name)))}");
            }

            foreach (var verwijzing in tabel.GetForeignKeys())
            {
                verwijzing.SetConstraintName($"fk_{naam}_{Slang(verwijzing.PrincipalEntityType.ClrType.Name[..^"Rij".Length])}");
            }
        }
    }

    /// <summary>KwalificatieplichtVrij becomes kwalificatieplicht_vrij.</summary>
    private static string Slang(string naam)
    {
        var uit = new StringBuilder();
        foreach (var teken in naam)
        {
            if (char.IsUpper(teken) && uit.Length > 0)
            {
                uit.Append('_');
            }

            uit.Append(char.ToLowerInvariant(teken));
        }

        return uit.ToString();
    }
}

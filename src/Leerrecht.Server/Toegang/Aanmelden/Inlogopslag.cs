using Leerrecht.Server.Opslag;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>Identity's store over the register. It writes nothing by itself: every use case ends with <see cref="RegisterDb.Vastleggen"/>.
/// Claims, logins and tokens of Identity are not kept, and asking for them fails.</summary>
public sealed class Inlogopslag
    : UserOnlyStore<InlogRij, RegisterDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, PasskeyRij>
{
    public Inlogopslag(RegisterDb db, IdentityErrorDescriber fouten) : base(db, fouten) => AutoSaveChanges = false;

    /// <summary>Of somebody who was read from this context. Identity would attach anew, and then hold the changes before this one for what the register has.</summary>
    public override Task<IdentityResult> UpdateAsync(InlogRij user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }
}

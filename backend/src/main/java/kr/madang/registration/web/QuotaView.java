package kr.madang.registration.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.Quota;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A quota and how full it is.
 *
 * @param version to be sent in {@code If-Match} with an edit
 */
record QuotaView(
        UUID id,
        long version,
        InTwoLanguages name,
        QuotaBody.Kind kind,
        @Nullable LocalDate day,
        @Nullable UUID session,
        List<UUID> admissionTypes,
        int capacity,
        int taken) {

    static QuotaView of(Quota quota) {
        Quota.Scope scope = quota.scope();
        return new QuotaView(
                quota.id().value(),
                quota.version(),
                quota.name(),
                QuotaBody.Kind.of(scope),
                scope instanceof Quota.Scope.Day day ? day.day() : null,
                scope instanceof Quota.Scope.Session session ? session.session() : null,
                typesOf(scope).stream().map(AdmissionType.Id::value).sorted().toList(),
                quota.capacity(),
                quota.taken());
    }

    private static Set<AdmissionType.Id> typesOf(Quota.Scope scope) {
        if (scope instanceof Quota.Scope.Types some) {
            return some.types();
        }
        return scope instanceof Quota.Scope.Session session ? session.types() : Set.of();
    }
}

package kr.madang.lead.persistence;

import kr.madang.lead.LeadConsent;
import kr.madang.lead.LeadConsentStore;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresLeadConsents implements LeadConsentStore {

    private final PlaceSql sql;

    PostgresLeadConsents(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Flux<LeadConsent> list() {
        return sql.here("select exhibitors, item from lead_consent where expo_id = $1 order by exhibitors")
                .flatMapMany(query -> query.map(row -> new LeadConsent(
                                LeadConsent.Exhibitors.valueOf(row.get("exhibitors", String.class)),
                                row.get("item", String.class)))
                        .all());
    }

    @Override
    public Mono<Boolean> put(LeadConsent consent) {
        return sql.hostHere("""
                insert into lead_consent (host_id, expo_id, exhibitors, item)
                select $1, $2, $3, $4
                where exists (select from consent_item where expo_id = $2 and code = $4 and kind = 'THIRD_PARTY')
                on conflict on constraint lead_consent_key do update set item = excluded.item
                """)
                .map(insert -> insert.bind(2, consent.exhibitors().name()).bind(3, consent.item()))
                .flatMap(insert -> insert.fetch().rowsUpdated())
                .map(stored -> stored > 0);
    }

    @Override
    public Mono<Void> remove(LeadConsent.Exhibitors exhibitors) {
        return sql.here("delete from lead_consent where expo_id = $1 and exhibitors = $2")
                .flatMap(delete -> delete.bind(1, exhibitors.name()).then());
    }
}

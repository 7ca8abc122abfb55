package kr.madang.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.account.CompanyNames.Company;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The companies of the expo of the running chain, whichever room keeps them. */
@Service
public class Companies {

    private final List<CompanyNames> rooms;

    Companies(List<CompanyNames> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    /** Exhibitors and buyers, each by Korean name. */
    @Transactional(readOnly = true)
    public Flux<Company> list() {
        return Flux.fromIterable(rooms).concatMap(CompanyNames::list);
    }

    /** The names of all, by id. */
    @Transactional(readOnly = true)
    public Mono<Map<UUID, InTwoLanguages>> names() {
        return list().collectMap(Company::id, Company::name);
    }

    /** Refuses a position for a company that is not here. */
    @Transactional(readOnly = true)
    public Mono<Void> ensureKnown(Position position) {
        if (!position.role().forCompany()) {
            return Mono.empty();
        }
        return list().any(company ->
                        company.role() == position.role() && company.id().equals(position.company()))
                .filter(known -> known)
                .switchIfEmpty(Mono.error(Unknown::new))
                .then();
    }

    /** The expo has no such company. */
    @Problem(code = "company-unknown", kind = Problem.Kind.UNACCEPTABLE)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}

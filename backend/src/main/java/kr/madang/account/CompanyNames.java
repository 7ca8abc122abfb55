package kr.madang.account;

import java.util.UUID;
import kr.madang.shared.InTwoLanguages;
import reactor.core.publisher.Flux;

/** The companies that people can act for, by name; each room that keeps companies brings its own. */
public interface CompanyNames {

    /** All companies of the expo of the running chain, by Korean name. */
    Flux<Company> list();

    /**
     * A company.
     *
     * @param role of those who act for it
     */
    record Company(Role role, UUID id, InTwoLanguages name) {}
}

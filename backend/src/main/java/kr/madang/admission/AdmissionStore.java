package kr.madang.admission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.madang.shared.Audit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where scans are kept. */
public interface AdmissionStore {

    /** Has the statements of the running transaction planned for what is stored now: a day's scans begin with none. */
    Mono<Void> planAnew();

    /** What was decided about these scans before. */
    Flux<Decision> listDecisions(Collection<Scan.Id> scans);

    /** How each of these last passed, as far as they have. */
    Flux<Passage.Found> listLastPassages(List<Passage.Wanted> wanted);

    /**
     * Keeps scans with what was decided about each; one that is kept already stays as it is.
     *
     * @param by who or what has made each
     */
    Mono<Void> add(Map<Scan, Decision> decided, Map<Scan.Id, Audit.Actor> by);
}

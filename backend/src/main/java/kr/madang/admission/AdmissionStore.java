package kr.madang.admission;

import java.time.Instant;
import java.util.Collection;
import kr.madang.account.Person;
import kr.madang.registration.Registration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where gates and scans are kept. */
public interface AdmissionStore {

    Mono<Void> addGate(Gate gate);

    Flux<Gate> listGates();

    /** What was decided about these scans before. */
    Flux<Decision> listDecisions(Collection<Scan.Id> scans);

    /** How somebody last passed into or out of the area behind a gate, since the start of a day and before its end. */
    Mono<Passage> findLastPassage(Registration.Id holder, Gate gate, Instant from, Instant until);

    Mono<Void> add(Scan scan, Decision decision, Person.Id scannedBy);

    /** How many are inside, and how many have been, on the day that this moment falls on. */
    Mono<Occupancy> count(Instant now);
}

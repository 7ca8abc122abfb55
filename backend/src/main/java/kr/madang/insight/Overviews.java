package kr.madang.insight;

import kr.madang.exhibitor.Exhibitors;
import kr.madang.matchmaking.Buyers;
import kr.madang.matchmaking.Publication;
import kr.madang.program.Program;
import kr.madang.registration.Registrations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Gathers the figures of the expo of the running chain. */
@Service
public class Overviews {

    private final Registrations registrations;
    private final Exhibitors exhibitors;
    private final Buyers buyers;
    private final Program program;
    private final Publication publication;

    Overviews(
            Registrations registrations,
            Exhibitors exhibitors,
            Buyers buyers,
            Program program,
            Publication publication) {
        this.registrations = registrations;
        this.exhibitors = exhibitors;
        this.buyers = buyers;
        this.program = program;
        this.publication = publication;
    }

    /** The figures as they are now. */
    @Transactional(readOnly = true)
    public Mono<Overview> get() {
        return Mono.zip(
                        registrations.tally(),
                        exhibitors.count(),
                        buyers.count(),
                        program.count(),
                        publication.getPublished())
                .map(all -> new Overview(
                        all.getT1().registered(),
                        all.getT2(),
                        all.getT3(),
                        all.getT4(),
                        all.getT5().meetings()));
    }
}

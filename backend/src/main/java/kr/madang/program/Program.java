package kr.madang.program;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The programme of the expo of the running chain. */
@Service
public class Program {

    private final ProgramStore store;

    Program(ProgramStore store) {
        this.store = store;
    }

    /** The sessions that fit the search, the earliest first. */
    @Transactional(readOnly = true)
    public Flux<ListedSession> list(ProgramSearch search) {
        return store.list(search);
    }

    /** The tracks by Korean name. */
    @Transactional(readOnly = true)
    public Flux<Track> listTracks() {
        return store.listTracks();
    }

    /** How many sessions there are, classes among them. */
    @Transactional(readOnly = true)
    public Mono<Long> count() {
        return store.count();
    }

    /** Adds many at once. No room takes two sessions at a time. */
    @Transactional
    public Mono<Void> add(List<Track> tracks, List<Speaker> speakers, List<Session> sessions) {
        return store.add(tracks, speakers, sessions);
    }
}

package kr.madang.program;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the programme is kept. */
public interface ProgramStore {

    Flux<ListedSession> list(ProgramSearch search);

    Flux<Track> listTracks();

    Mono<Long> count();

    Mono<Void> add(List<Track> tracks, List<Speaker> speakers, List<Session> sessions);
}

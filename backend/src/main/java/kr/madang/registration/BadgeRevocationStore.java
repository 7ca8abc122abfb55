package kr.madang.registration;

import reactor.core.publisher.Flux;

/** Which badges are good no more; it grows by itself with whatever happens to registrations. */
public interface BadgeRevocationStore {

    /** The revocations of the expo of the running chain after this version, in their order, so many at most. */
    Flux<BadgeRevocation> listAfter(long version, int most);
}

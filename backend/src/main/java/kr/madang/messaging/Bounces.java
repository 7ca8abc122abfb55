package kr.madang.messaging;

import java.util.UUID;
import kr.madang.shared.Place;
import reactor.core.publisher.Mono;

/** Takes in what came back of the messages of all hosts. */
public interface Bounces {

    /** Ends the message as bounced; false if it is not known as sent. Taking the same in twice changes nothing. */
    Mono<Boolean> take(Message.Id message, Undeliverable why);

    /** Whom a message was about; empty if it is not known. */
    Mono<Told> findTold(Message.Id message);

    /** Where a message belongs, and the row that it is about. */
    record Told(Place place, UUID subject) {}
}

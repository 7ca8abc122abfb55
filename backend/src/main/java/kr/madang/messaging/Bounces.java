package kr.madang.messaging;

import reactor.core.publisher.Mono;

/** Takes in what came back of the messages of all hosts. */
public interface Bounces {

    /** Ends the message as bounced; false if it is not known as sent. Taking the same in twice changes nothing. */
    Mono<Boolean> take(Message.Id message, Undeliverable why);
}

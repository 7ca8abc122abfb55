package kr.madang.registration;

import reactor.core.publisher.Mono;

/** Where registration forms are kept. */
public interface FormStore {

    Mono<RegistrationForm> getForm();
}

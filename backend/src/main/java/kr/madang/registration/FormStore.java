package kr.madang.registration;

import reactor.core.publisher.Mono;

/** Where registration forms are kept. */
public interface FormStore {

    Mono<RegistrationForm> getForm();

    /** Adds a new version of a consent item; versions are never changed. */
    Mono<Void> addConsentItem(ConsentItem item);
}

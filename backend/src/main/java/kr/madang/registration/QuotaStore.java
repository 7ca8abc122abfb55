package kr.madang.registration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where admission types and quotas are kept. */
public interface QuotaStore {

    /** In the order in which they were added. */
    Flux<AdmissionType> listTypes();

    Flux<Quota> listQuotas();

    Mono<Void> addType(AdmissionType type);

    /** Replaces what can be edited, all but the code; false if the version is another by now. */
    Mono<Boolean> editType(AdmissionType type);

    Mono<Void> addQuota(Quota quota);

    /** Replaces all but what is taken; false if the version is another by now. */
    Mono<Boolean> editQuota(Quota quota);

    Mono<Boolean> removeQuota(Quota.Id quota);

    /** Keeps registrations out until the running transaction ends. */
    Mono<Void> settle();

    /** Counts what each quota has taken, and offers what is free to those who wait. */
    Mono<Void> recount();
}

package kr.madang.account;

import reactor.core.publisher.Mono;

/** The accounts people sign in with. */
public interface SignInAccounts {

    /** Makes the account unless it exists, and gives its subject. */
    Mono<String> ensure(Accounts.Newcomer newcomer);
}

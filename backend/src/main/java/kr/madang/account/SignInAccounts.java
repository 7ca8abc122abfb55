package kr.madang.account;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The accounts people sign in with. Refuses with {@link Unavailable} while the sign-in server does not answer. */
public interface SignInAccounts {

    /** Makes the account with a password unless it exists, and gives its subject. */
    Mono<String> ensure(Newcomer newcomer, String password);

    /**
     * Opens the account of somebody who has proven to read the mail of the address: makes it if there is none. Whoever has
     * not set a password of their own yet gets one that is good for one sign-in, at which they must set one.
     */
    Mono<Opened> open(Newcomer newcomer);

    /** Ends every session of the account; what renews tokens is worth nothing from now on. */
    Mono<Void> signOutEverywhere(String subject);

    /** Somebody who is to get an account. */
    record Newcomer(String email, String name, boolean english) {

        @Override
        public String toString() {
            return "Newcomer[]";
        }
    }

    /**
     * An account one can sign in to.
     *
     * @param firstPassword good for one sign-in; null if the account has a password of its own
     */
    record Opened(String subject, @Nullable String firstPassword) {

        @Override
        public String toString() {
            return "Opened[" + subject + "]";
        }
    }

    /** The sign-in server does not answer. */
    @Problem(code = "sign-in-unavailable", kind = Problem.Kind.UNAVAILABLE)
    class Unavailable extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** There is an account with this address, but nobody has shown that the address is theirs. */
    @Problem(code = "account-not-verified", kind = Problem.Kind.CONFLICT)
    class NotVerified extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}

package kr.madang.demo.loading;

import java.util.Optional;
import java.util.UUID;
import kr.madang.account.Accounts;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.account.SignInAccounts.Newcomer;
import kr.madang.demo.expo.DemoExpo;
import kr.madang.demo.loading.CompanyLoading.Companies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One account of each role, to try the platform with. They exist on this machine only. */
@Component
public class AccountLoading {

    /** The password of every demo account. */
    public static final String PASSWORD = "madang-demo-1";

    private static final String EXHIBITOR = "exhibitor";
    private static final String BUYER = "buyer";
    private static final String DOMAIN = "@example.com";

    private final Accounts accounts;

    AccountLoading(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The exhibitor and the buyer with the most wishes are the ones to sign in as. */
    Mono<Void> load(DemoExpo expo, Companies companies) {
        UUID exhibitor = companies.exhibitor(exhibitorOf(expo)).value();
        UUID buyer = companies.buyer(buyerOf(expo)).value();
        return admit("organizer", "주최자 Organizer", Role.ORGANIZER, null)
                .then(admit("staff", "운영요원 Staff", Role.STAFF, null))
                .then(admit(EXHIBITOR, "참가업체 Exhibitor", Role.EXHIBITOR, exhibitor))
                .then(admit(BUYER, "바이어 Buyer", Role.BUYER, buyer));
    }

    /** Where mails to a company go if one can sign in for it. */
    static Optional<String> mailOf(String company, DemoExpo expo) {
        if (company.equals(exhibitorOf(expo))) {
            return Optional.of(EXHIBITOR + DOMAIN);
        }
        return company.equals(buyerOf(expo)) ? Optional.of(BUYER + DOMAIN) : Optional.empty();
    }

    private static String exhibitorOf(DemoExpo expo) {
        return expo.exhibitors().get(0).key();
    }

    private static String buyerOf(DemoExpo expo) {
        return expo.buyers().get(0).key();
    }

    private Mono<Void> admit(String who, String name, Role role, @Nullable UUID company) {
        Newcomer newcomer = new Newcomer(who + DOMAIN, name, role == Role.BUYER);
        return accounts.admit(newcomer, PASSWORD, Position.of(role, company)).then();
    }
}

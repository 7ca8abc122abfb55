package kr.madang.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One role of one person in one expo.
 *
 * @param expo the slug of the expo
 * @param company the exhibitor or buyer the person acts for; null for organizers and staff
 */
public record Membership(
        Person.Id person, String expo, Role role, @Nullable UUID company) {

    public Membership {
        boolean forCompany = role == Role.EXHIBITOR || role == Role.BUYER;
        if (forCompany != (company != null)) {
            throw new IllegalArgumentException(role + (forCompany ? " acts for a company" : " acts for no company"));
        }
    }
}

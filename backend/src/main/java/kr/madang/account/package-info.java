/**
 * People and what they may do. Keycloak says who somebody is; a {@link kr.madang.account.Membership} says what they may
 * do in which expo and for which company. Other rooms ask for it as a parameter: {@link kr.madang.account.Organizer},
 * {@link kr.madang.account.StaffMember}, {@link kr.madang.account.Scanner}, {@link kr.madang.account.ExhibitorMember},
 * {@link kr.madang.account.BuyerMember}, {@link kr.madang.account.CompanyOwner}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package kr.madang.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Sign-in accounts in Keycloak, through its admin client. */
@NullMarked
package kr.madang.account.keycloak;

import org.jspecify.annotations.NullMarked;

/** What a badge says and how it is signed; plain Java. */
@NullMarked
package kr.madang.registration.badge;

import org.jspecify.annotations.NullMarked;

/** Who is signed in, and the capabilities other rooms' operations ask for. */
@NullMarked
package kr.madang.account.web;

import org.jspecify.annotations.NullMarked;

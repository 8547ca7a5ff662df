"""Persons, their accounts, the posts of staff, and what signing in leaves behind."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from onecourt.kernel.references import new_id
from onecourt.modules.people.terms import AccountKind, CodePurpose, Level, Way
from onecourt.platform.crypto.fields import SealedTextField


class Person(models.Model):
    """A natural person; nothing about her but the name stands in clear."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(
        max_length=200,
        help_text="As the person bears it, in any script; the dot of compound names is always 「·」.",
    )
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"person {self.id}"


class AccountManager(BaseUserManager["Account"]):
    """Accounts are opened by operations only; this is what the framework asks for."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(login_name=username)


class Account(AbstractBaseUser):
    """The way into the platform: one for each person, by phone, and by login name for staff."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=10, choices=AccountKind.choices)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="account")
    login_name = models.CharField(
        max_length=60, null=True, blank=True, unique=True, help_text="Staff only, in lower case."
    )
    phone = SealedTextField(null=True, blank=True)
    phone_index = models.CharField(
        max_length=64, null=True, blank=True, unique=True, help_text="Blind index of the phone number."
    )
    level = models.PositiveSmallIntegerField(choices=Level.choices, default=Level.PHONE)
    is_active = models.BooleanField(default=True)
    has_first_password = models.BooleanField(
        default=False, help_text="The password was given by an administrator and has to be changed first."
    )
    session_epoch = models.PositiveIntegerField(
        default=1, help_text="Counted up to end all sessions of the account at once."
    )
    opened_at = models.DateTimeField()

    objects = AccountManager()

    USERNAME_FIELD = "login_name"
    REQUIRED_FIELDS = []

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=AccountKind.PUBLIC, phone_index__isnull=False, login_name__isnull=True)
                | Q(kind=AccountKind.STAFF, login_name__isnull=False),
                name="account_can_sign_in",
            ),
            models.CheckConstraint(
                condition=Q(phone__isnull=True, phone_index__isnull=True)
                | Q(phone__isnull=False, phone_index__isnull=False),
                name="account_phone_has_index",
            ),
        ]

    def __str__(self) -> str:
        return f"account {self.id}"


class SignIn(models.Model):
    """One time that somebody came in: when, in which way, from where, with what."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="sign_ins")
    at = models.DateTimeField()
    way = models.CharField(max_length=10, choices=Way.choices)
    place = models.CharField(
        max_length=60, blank=True, help_text="The network address, masked before it is kept."
    )
    device = models.CharField(max_length=60, blank=True, help_text="Browser and system, in a few words.")
    epoch = models.PositiveIntegerField(help_text="The session ends when the account has a later epoch.")
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["account", "-at"], name="sign_in_of_account")]

    def __str__(self) -> str:
        return f"sign-in {self.id}"


class UsedCaptcha(models.Model):
    """A picture that was answered, rightly or wrongly: it is not accepted again."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    used_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"captcha {self.id}"


class Post(models.Model):
    """A post that a member of staff holds at a court, with the roles that belong to it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="posts")
    court = models.ForeignKey("courts.Court", on_delete=models.PROTECT, related_name="+")
    department = models.CharField(max_length=100)
    roles = models.JSONField(default=list, help_text="Role codes of the table of roles and rights.")
    valid_from = models.DateField()
    valid_to = models.DateField(
        null=True, blank=True, help_text="The last day of the post; empty while it lasts."
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=models.F("valid_from")),
                name="post_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["account", "court", "department"],
                condition=Q(valid_to__isnull=True),
                name="post_held_once",
            ),
        ]
        indexes = [models.Index(fields=["court", "account"], name="post_court")]

    def __str__(self) -> str:
        return f"post {self.id}"


class SignInCode(models.Model):
    """A code sent to a phone; kept only as a digest, good for a few minutes and a few tries."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    phone_index = models.CharField(max_length=64)
    address_index = models.CharField(
        max_length=64, help_text="Blind index of the network address that asked."
    )
    purpose = models.CharField(max_length=10, choices=CodePurpose.choices)
    letter = SealedTextField(
        null=True,
        blank=True,
        help_text="Number and code for the message to be sent; emptied when it has left.",
    )
    digest = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)
    used_by = models.CharField(
        max_length=64,
        blank=True,
        help_text="Blind index of the form it was used with: its repeat is let in again.",
    )

    class Meta:
        indexes = [
            models.Index(fields=["phone_index", "-sent_at"], name="sign_in_code_phone"),
            models.Index(fields=["address_index", "-sent_at"], name="sign_in_code_address"),
        ]

    def __str__(self) -> str:
        return f"code {self.id}"


class SignInGuard(models.Model):
    """Counts wrong passwords for a name, whether or not there is an account of that name."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name_index = models.CharField(max_length=64, unique=True, help_text="Blind index of the name typed.")
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    last_wrong_at = models.DateTimeField(null=True, blank=True)
    closed_until = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"guard {self.id}"

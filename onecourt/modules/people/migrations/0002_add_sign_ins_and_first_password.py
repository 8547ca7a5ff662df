"""Sign-ins for their owners, used captchas, and the mark of a first password."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import onecourt.kernel.references


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_accounts"),
    ]

    operations = [
        migrations.CreateModel(
            name="UsedCaptcha",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=onecourt.kernel.references.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("used_at", models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name="account",
            name="has_first_password",
            field=models.BooleanField(
                default=False,
                help_text="The password was given by an administrator and has to be changed first.",
            ),
        ),
        migrations.AlterField(
            model_name="signincode",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("sign_in", "登录"),
                    ("register", "注册"),
                    ("password", "设置密码"),
                    ("phone", "更换手机号"),
                ],
                max_length=10,
            ),
        ),
        migrations.CreateModel(
            name="SignIn",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=onecourt.kernel.references.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("code", "短信登录"),
                            ("password", "密码登录"),
                            ("register", "注册"),
                            ("recovery", "找回密码"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, help_text="The network address, masked before it is kept.", max_length=60
                    ),
                ),
                (
                    "device",
                    models.CharField(
                        blank=True, help_text="Browser and system, in a few words.", max_length=60
                    ),
                ),
                (
                    "epoch",
                    models.PositiveIntegerField(
                        help_text="The session ends when the account has a later epoch."
                    ),
                ),
                ("left_at", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sign_ins",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["account", "-at"], name="sign_in_of_account")],
            },
        ),
    ]

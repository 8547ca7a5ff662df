"""What the entrance of the workbench asks."""

from django import forms


class PasswordForm(forms.Form):
    login_name = forms.CharField(
        label="登录名",
        max_length=60,
        error_messages={"required": "请填写登录名。"},
        widget=forms.TextInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label="密码",
        max_length=200,
        strip=False,
        error_messages={"required": "请填写密码。"},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class PostForm(forms.Form):
    post = forms.ChoiceField(
        label="以哪个岗位工作",
        widget=forms.RadioSelect,
        error_messages={"required": "请选一个岗位。", "invalid_choice": "请选一个岗位。"},
    )

    def __init__(self, data: object = None, *, choices: list[tuple[str, str]]) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.has_posts = bool(choices)
        self.fields["post"].choices = choices  # type: ignore[attr-defined]
